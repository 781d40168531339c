"""What the progress screen's tables and charts hold: pure functions of overview and past."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from studyapp.bank import Title, Topic, TopicId
from studyapp.study import DayCount, Days, Sign
from studyapp.study.calibration import Calibration
from studyapp.study.coverage import EVERYTHING, Counts, Coverage, counts, coverage
from studyapp.study.memory import Remembered
from studyapp.study.overview import Overview
from studyapp.study.stats import forecast, retention, reviews_a_day
from studyapp.study.weakness import weak_cards, weak_topics
from studyapp.study.words import count, percent
from studyapp.ui.widgets.charts import Point, day_name, weekly_tick
from studyapp.ui.widgets.rows_model import Cell, Row

_MONTH, _QUARTER = 30, 90
_YEAR = timedelta(days=52 * 7)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figure:
    """A large number and what it says."""

    number: str
    words: str


def figures(overview: Overview, days: Days) -> tuple[Figure, ...]:
    """How far the whole bank is learnt."""
    all_of_it = coverage(overview.titles, overview.states, overview.now, days)[EVERYTHING]
    standing = overview.standing
    return (
        Figure(str(all_of_it.seen), f"of {count(all_of_it.cards, 'question')} seen"),
        Figure(percent(all_of_it.mastery), "of the bank known today, by the forgetting curve"),
        Figure(str(len(standing.done)), "done: neither due nor weak"),
        Figure(str(len(standing.weak)), "weak at present"),
    )


def topic_rows(overview: Overview, days: Days) -> list[Row]:
    """Branches with their leaves; those without cards are left out."""
    covered = coverage(overview.titles, overview.states, overview.now, days)
    waiting = counts(overview.titles, overview.standing)
    leaves: dict[TopicId | None, list[Topic]] = {}
    for topic in overview.topics:
        leaves.setdefault(topic.parent, []).append(topic)
    return [
        _topic_row(
            branch,
            covered,
            waiting,
            tuple(
                _topic_row(leaf, covered, waiting)
                for leaf in leaves.get(branch.id, ())
                if leaf.id in covered
            ),
        )
        for branch in leaves.get(None, ())
        if branch.id in covered
    ]


def retention_rows(counted: Sequence[DayCount], today: date) -> list[Row]:
    """Over a month, a quarter and always, with the number of answers behind each."""
    first = counted[0].day if counted else today
    windows = (
        ("Last 30 days", _MONTH),
        ("Last 90 days", _QUARTER),
        ("Since the first answer", (today - first).days + 1),
    )
    return [_share_row(name, *_kept(counted, today, window)) for name, window in windows]


def calibration_rows(told: Calibration) -> list[Row]:
    """Right when sure, right when not sure."""
    return [
        _share_row("When sure", told.right_when_sure, told.sure),
        _share_row("When not sure", told.right_when_unsure, told.unsure),
    ]


def calibration_words(told: Calibration) -> str:
    """As "When sure you are right 92 %, when not sure 61 %."."""
    sure, unsure = told.right_when_sure, told.right_when_unsure
    if sure is not None and unsure is not None:
        return f"When sure you are right {percent(sure)}, when not sure {percent(unsure)}."
    if sure is not None:
        return f"When sure you are right {percent(sure)}; you were never unsure."
    if unsure is not None:
        return f"When not sure you are right {percent(unsure)}; you were never sure."
    return ""


def answer_points(counted: Iterable[DayCount], today: date) -> list[Point]:
    """Answers on each of the last thirty days."""
    answered = reviews_a_day(counted, today - (_MONTH - 1) * _DAY, today)
    return [
        Point(day_name(day, today), number, count(number, "answer"), weekly_tick(day, today))
        for day, number in answered.items()
    ]


def year(counted: Iterable[DayCount], today: date) -> dict[date, int]:
    """Answers a day over a year of whole weeks."""
    first = today - _YEAR - today.weekday() * _DAY
    return reviews_a_day(counted, first, today)


def forecast_points(overview: Overview, days: Days) -> list[Point]:
    """What falls due on each of the next thirty days, of the cards still in the bank."""
    today = days.of(overview.now)
    known = {title.id for title in overview.titles}
    states = {card: state for card, state in overview.states.items() if card in known}
    due = forecast(states, overview.suspended, overview.now, days, _MONTH)
    return [
        Point(day_name(day, today), number, f"{number} due", weekly_tick(day, today))
        for day, number in due.items()
    ]


def weak_rows(overview: Overview) -> list[Row]:
    """Weak topics, each with its weak cards below."""
    names = {topic.id: topic.title for topic in overview.topics}
    cards: dict[TopicId, list[Title]] = {}
    for title in weak_cards(overview.states, overview.titles):
        cards.setdefault(title.topic, []).append(title)
    return [
        Row(
            (Cell(names.get(one.topic, one.topic)), Cell(one.why)),
            children=tuple(
                Row(
                    (Cell(title.title), Cell(signs_in_words(overview.states[title.id]))),
                    card=title.id,
                )
                for title in cards[one.topic]
            ),
        )
        for one in weak_topics(overview.states, overview.titles)
    ]


def signs_in_words(state: Remembered) -> str:
    """Why a card is weak: "sure but wrong, lapse"."""
    words = (
        (Sign.SURE_BUT_WRONG, "sure but wrong"),
        (Sign.LAPSE, "lapse"),
        (Sign.SHAKY, "shaky"),
        (Sign.SLOW, "slow"),
    )
    return ", ".join(word for sign, word in words if sign in state.signs)


def _kept(counted: Sequence[DayCount], today: date, window: int) -> tuple[float | None, int]:
    kept = retention(counted, today, window)
    return kept.share, kept.reviews


def _share_row(name: str, share: float | None, answers: int) -> Row:
    said = "–" if share is None else percent(share)
    return Row((Cell(name), Cell(said, share=share), Cell(count(answers, "answer"))))


def _topic_row(
    topic: Topic,
    covered: Mapping[TopicId, Coverage],
    waiting: Mapping[TopicId, Counts],
    leaves: tuple[Row, ...] = (),
) -> Row:
    far, waits = covered[topic.id], waiting[topic.id]
    weak = waits.weak / far.seen if far.seen else 0.0
    return Row(
        (
            Cell(topic.title),
            Cell(str(far.cards), order=far.cards),
            Cell(percent(far.share), share=far.share),
            Cell(percent(far.mastery), share=far.mastery),
            Cell(f"{waits.weak} of {far.seen}" if far.seen else "–", order=weak),
            Cell(str(waits.due), order=waits.due),
        ),
        topic="" if leaves else topic.id,
        children=leaves,
    )
