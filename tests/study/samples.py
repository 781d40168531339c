"""Short ways to make study values in tests."""

from datetime import UTC, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from studyapp.bank import CardId, Kind, Level, Role, Stage, Title, TopicId
from studyapp.study import CardState, Evidence, Grade, Phase, Review, ReviewId, Sign
from studyapp.study.mock import Past, Setup
from studyapp.study.mock.verdict import Band

NOON = datetime(2030, 1, 15, 12, tzinfo=UTC)
_numbers = count(1)


def moments(first_year, last_year):
    """Times between two new years, to the second."""
    bounds = (int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (first_year, last_year))
    return st.integers(*bounds).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


def review(
    grade=Grade.SOLID,
    at=NOON,
    card="gil",
    took=timedelta(seconds=30),
    confidence=None,
    *,
    of_exercise=False,
) -> Review:
    identity = ReviewId(f"{next(_numbers):08d}")
    evidence = Evidence(confidence=confidence, tests=8 if of_exercise else None)
    return Review(identity, CardId(card), grade, at, took, evidence)


def state(card="gil", due=NOON, last_review=None, stability=5.0, signs=Sign.NONE) -> CardState:
    return CardState(
        card=CardId(card),
        phase=Phase.REVIEW,
        step=None,
        stability=stability,
        difficulty=5.0,
        due=due,
        last_review=last_review or due - timedelta(days=5),
        reviews=3,
        lapses=0,
        signs=signs,
    )


def states(*found: CardState) -> dict[CardId, CardState]:
    return {each.card: each for each in found}


def title(card, topic="python/objects", level=Level.JUNIOR, minutes=2.0) -> Title:
    return Title(
        id=CardId(card),
        number=1,
        topic=TopicId(topic),
        title=f"What is {card}?",
        level=level,
        kind=Kind.CONCEPT,
        roles=frozenset(Role),
        minutes=minutes,
        asked=1,
        exercise=False,
    )


def stage(level, *cards, role=Role.DATA_ANALYST) -> Stage:
    return Stage(role, level, (), tuple(CardId(card) for card in cards))


def past_mock(begun=NOON, kind="rapid", *, band=Band.HIRE, dimensions=None) -> Past:
    """An interview that was held and reviewed."""
    setup = Setup(kind, Level.MID, Role.DATA_SCIENTIST)
    return Past(begun, kind.capitalize(), setup, 3.0, band, (), dimensions or {})
