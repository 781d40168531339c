"""Ways to fill a progress file, and to break one."""

from datetime import UTC, datetime, timedelta

from studyapp.bank import CardId
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import CardState, Grade, Phase, Review, ReviewId, Sign

NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
_PAGE = 4096


def review(number=1, card="gil", grade=Grade.SOLID, at=None) -> Review:
    """Ids rise with the number; so do the times, by an hour."""
    at = at or NOON + timedelta(hours=number)
    return Review(ReviewId(f"{number:08d}"), CardId(card), grade, at, timedelta(seconds=7))


def state(card="gil", due=NOON, reviews=1, signs=Sign.NONE) -> CardState:
    return CardState(CardId(card), Phase.REVIEW, None, 3.5, 5.25, due, NOON, reviews, 0, signs)


def fill(database, reviews=1):
    log = SqlReviewLog(database, day_of=datetime.date, scheduler="test 1")
    for number in range(reviews):
        log.add(review(number, card=f"card-{number % 50}"), state(f"card-{number % 50}"))


def damage(file, first_page=3, pages=None):
    """Stamp garbage over some pages, by default over all but the first two."""
    last = file.stat().st_size // _PAGE if pages is None else first_page + pages
    with file.open("r+b") as opened:
        opened.seek(first_page * _PAGE)
        opened.write(b"\xa5garbage" * ((last - first_page) * _PAGE // 8))
