"""A believable learner: two weeks of answers, recorded through the one door that the app has."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from studyapp.bank import Bank, CardId, Level, Role, Title, TopicId
from studyapp.folders import Folders, packs
from studyapp.home import look_around, make_desk
from studyapp.study import Bookmark, Confidence, Days, Desk, Evidence, Goal, Grade, Reason

NOW = datetime(2026, 11, 17, 17, 40, tzinfo=UTC)
DAYS = Days(UTC)
GOAL = Goal(Role.DATA_SCIENTIST, Level.MID, date(2026, 12, 3), minutes_a_day=30, asked=True)

_FIRST_DAYS_AGO, _RESTED = 14, {10, 3}  # days before NOW
_EAGER_UNTIL = 11  # two new questions a day until then, one after
_HARD = ("machine-learning/", "deep-learning/", "data-engineering/")
_EASY = ("python-language/", "interview-craft/", "visualisation/")

NOTE = """\
Say it in this order: **what** it is, **why** it hurts, **how** I would find out.

- high bias: train *and* validation error are bad
- high variance: train is good, validation is not
- then: learning curve before any tuning
"""
OWN_ANSWER = """\
The error of a model has three parts: bias, variance and noise that nobody can remove.
A model that is too simple has high bias, one that follows its sample has high variance.
I would look at the learning curve first.
"""


class Clock:
    """Tells the time that it was given last."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, **span: float) -> None:
        self.now += timedelta(**span)


def make_index(file: Path) -> None:
    """The packs of this checkout, compiled."""
    from studyapp.bank.index import compile_index  # noqa: PLC0415

    file.parent.mkdir(parents=True, exist_ok=True)
    compile_index(packs(), file)


def make_learner(folders: Folders) -> None:
    """Fill a folder that has an index and nothing else."""
    bank, clock = Bank(folders.index), Clock(NOW)
    minutes = {title.id: title.minutes for title in bank.titles()}
    desk = make_desk(
        folders.progress, clock, DAYS, lambda review: minutes[review.card], lambda: None
    )
    desk.settings.set_goal(GOAL)
    chance = random.Random(5)
    for ago in range(_FIRST_DAYS_AGO, 0, -1):
        if ago not in _RESTED:
            clock.now = NOW - timedelta(days=ago, minutes=-chance.randrange(60))
            _study(desk, lambda: _planned(bank, folders, clock), bank, clock, chance)
    _mark(desk)
    desk.close()
    bank.close()


def _planned(bank: Bank, folders: Folders, clock: Clock) -> list[CardId]:
    today = look_around(bank, folders.progress, DAYS, clock()).today
    new = 2 if NOW - clock() > timedelta(days=_EAGER_UNTIL) else 1
    return [*today.recall, *today.new[:new]]


def _study(
    desk: Desk,
    planned: Callable[[], list[CardId]],
    bank: Bank,
    clock: Clock,
    chance: random.Random,
) -> None:
    """A session: those that were missed come back once more."""
    again = []
    for card in planned():
        if _answer(desk, bank.title(card), clock, chance) <= Grade.SHAKY:
            again.append(card)
    clock.pass_time(minutes=10)
    for card in again:
        _answer(desk, bank.title(card), clock, chance)


def _answer(desk: Desk, title: Title, clock: Clock, chance: random.Random) -> Grade:
    seen = len(desk.log.history(title.id))
    skill = 0.62 + 0.05 * min(seen, 4) + _gift(title.topic) + chance.uniform(-0.25, 0.25)
    grade = Grade(1 + sum(skill > step for step in (0.42, 0.60, 0.98)))
    took = timedelta(minutes=title.minutes * chance.uniform(0.3, 0.9))
    sure = skill + chance.uniform(-0.2, 0.2) > (0.5 if grade is Grade.MISSED else 0.6)
    points = 5
    hit = min(points, max(0, round(skill * points)))
    confidence = Confidence.SURE if sure else Confidence.UNSURE
    clock.now += took
    desk.progress.record(
        title.id, grade, clock(), took, Evidence(confidence, points_hit=hit, points=points)
    )
    return grade


def _gift(topic: TopicId) -> float:
    return -0.22 if topic.startswith(_HARD) else 0.12 if topic.startswith(_EASY) else 0.0


def _mark(desk: Desk) -> None:
    book = desk.notebook
    for card, reason in (
        ("gil", Reason.REREAD),
        ("attention", Reason.WEAK),
        ("data-leakage", Reason.ASK),
    ):
        book.bookmark(Bookmark(CardId(card), is_topic=False, reason=reason, at=NOW))
    experiments = TopicId("statistics/experimentation")
    book.bookmark(Bookmark(experiments, is_topic=True, reason=Reason.REREAD, at=NOW))
    book.save_note(CardId("bias-variance"), NOTE, NOW)
    book.save_own_answer(CardId("bias-variance"), OWN_ANSWER, NOW)
    book.suspend(CardId("kafka"), NOW)
