"""The review of an interview that is over: estimate first, then look, confirm, rate, file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from studyapp.bank import CardId
from studyapp.study.mock.deeds import (
    Confirmed,
    Deed,
    Entry,
    Estimated,
    Filed,
    Graded,
    Looked,
    Pencilled,
    Placed,
    Rated,
    Tried,
)
from studyapp.study.mock.diary import Diary, Keep, NotNowError
from studyapp.study.mock.scoring import HIGHEST, LOWEST
from studyapp.study.mock.sitting import MINUTE, Answering, Place, Sitting
from studyapp.study.review import Confidence, Evidence, Grade
from studyapp.study.suggest import suggest_grade

_SURE = 3  # who gives themselves so much is sure of the answer


@dataclass(frozen=True, slots=True)
class Outcome:
    """What goes through `Progress.record` for one question."""

    question: int
    card: CardId
    grade: Grade
    why: str
    at: datetime
    took: timedelta
    evidence: Evidence


class Debriefing:
    """Takes in what the learner says of an interview that is over; kept as the interview is.

    Nothing may be shown of an answer before `is_estimated`.
    """

    def __init__(self, entries: Iterable[Entry], keep: Keep) -> None:
        """Raises ValueError where the entries are no interview, or one that still goes on."""
        self._diary = Diary(entries, keep)
        if self.sitting.place is not Place.OVER:
            raise ValueError("the interview still goes on")

    @property
    def sitting(self) -> Sitting:
        """Where the review stands."""
        return self._diary.sitting

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All that happened."""
        return self._diary.entries

    @property
    def to_estimate(self) -> tuple[int, ...]:
        """The answered questions that still lack an estimate."""
        answers = enumerate(self.sitting.answers)
        return tuple(i for i, it in answers if it.is_answered and it.estimate is None)

    @property
    def is_estimated(self) -> bool:
        """Whether every answer has an estimate, so that it may be looked at."""
        return not self.to_estimate

    @property
    def has_looked(self) -> bool:
        """Whether the answers were shown; logs of older releases tell by what came of it."""
        sitting = self.sitting
        return sitting.looked or any(answer.is_reviewed for answer in sitting.answers)

    def estimate(self, question: int, score: int, now: datetime) -> None:
        """How well it went, 1 to 4; may be changed until the answers are shown."""
        _need(self.sitting.answers[question].is_answered, "it has no answer")
        _need(not self.has_looked, "the answers were shown")
        _need(LOWEST <= score <= HIGHEST, "an estimate is 1 to 4")
        if self.sitting.answers[question].estimate != score:
            self._do(Estimated(question, score), now)

    def look(self, now: datetime) -> None:
        """The answers are shown."""
        _need(self.is_estimated, "the estimates come first")
        if not self.sitting.looked:
            self._do(Looked(), now)

    def pencil(self, question: int, points: Iterable[int], now: datetime) -> None:
        """Key points are ticked for now: that outlives the app, and counts for nothing."""
        self._look(Pencilled(question, self._known(question, points)), now)

    def confirm(self, question: int, points: Iterable[int], now: datetime) -> None:
        """The key points that the answer made."""
        self._look(Confirmed(question, self._known(question, points)), now)

    def _known(self, question: int, points: Iterable[int]) -> tuple[int, ...]:
        made = tuple(sorted(set(points)))
        known = range(len(self.sitting.blueprint.questions[question].key_points))
        _need(all(point in known for point in made), "no such key point")
        return made

    def place(self, question: int, asked: int, entry: int | None, now: datetime) -> None:
        """Which foreseen question was meant by what was asked in own words; None: none of them."""
        worth, answer = self.sitting.blueprint.questions[question], self.sitting.answers[question]
        own = asked in range(len(answer.asked)) and not answer.asked[asked].picked
        _need(own, "that was not asked in own words")
        _need(entry is None or entry in range(len(worth.clarify)), "no such question")
        self._look(Placed(question, asked, entry), now)

    def rate(self, question: int, dimension: str, score: int, now: datetime) -> None:
        """Settle a dimension; may be changed as long as the answer is not filed."""
        self.sitting.blueprint.rubric_of(question).dimension(dimension)
        _need(LOWEST <= score <= HIGHEST, "a score is 1 to 4")
        self._look(Rated(question, dimension, score), now)

    def tried(self, question: int, passed: int, cases: int, failure: str, now: datetime) -> None:
        """The code of the answer was run against every case, as it was handed in."""
        _need(self.sitting.blueprint.questions[question].is_coded, "it has no cases")
        self._look(Tried(question, passed, cases, failure, submitted=True), now)

    def grade(self, question: int, grade: Grade, now: datetime) -> None:
        """Take another grade than the suggested one."""
        self._look(Graded(question, grade), now)

    def filed(self, question: int, now: datetime) -> None:
        """`Progress.record` has taken the outcome."""
        self._look(Filed(question), now)

    def _look(
        self, deed: Pencilled | Confirmed | Placed | Rated | Tried | Graded | Filed, now: datetime
    ) -> None:
        _need(self.is_estimated, "the estimates come first")
        _need(not self.sitting.answers[deed.question].filed, "the answer is filed")
        self._do(deed, now)

    def _do(self, deed: Deed, now: datetime) -> None:
        self._diary.add(deed, now)


def outcomes(sitting: Sitting) -> list[Outcome]:
    """For every question that was reached and is not filed yet, as far as evidence or grade tell.

    A question that was skipped, or that the time ran out on, was missed.
    """
    found = (_outcome(sitting, i) for i in range(len(sitting.answers)))
    return [outcome for outcome in found if outcome is not None]


def evidence_of(sitting: Sitting, question: int) -> Evidence:
    """What was seen of an answer; the estimate is the confidence before the look."""
    asked, answer = sitting.blueprint.questions[question], sitting.answers[question]
    tried, points = answer.tried, answer.points
    missed = () if not answer.is_answered else None
    points = points if points is not None else missed
    return Evidence(
        confidence=_confidence(answer),
        points_hit=None if points is None else len(points),
        points=None if points is None else len(asked.key_points),
        tests_passed=tried.passed if tried else None,
        tests=tried.cases if tried else None,
    )


def took_by_the_card(sitting: Sitting, question: int) -> timedelta:
    """The time for the main answer, on the scale of the card's own minutes.

    The box rules in a mock: a case of 8 spoken minutes has 45 here. Who keeps to the box took no
    longer than the card allows; who overruns it, by as much in proportion.
    """
    blueprint = sitting.blueprint
    allowed = blueprint.questions[question].minutes
    box = blueprint.rounds[blueprint.round_of(question)].minutes
    spent = sitting.answers[question].spent / MINUTE
    return timedelta(minutes=min(spent, allowed * max(1.0, spent / box)))


def _outcome(sitting: Sitting, question: int) -> Outcome | None:
    answer, asked = sitting.answers[question], sitting.blueprint.questions[question]
    if answer.filed or not sitting.is_reached(question):
        return None
    evidence, took = evidence_of(sitting, question), took_by_the_card(sitting, question)
    suggested = suggest_grade(evidence, took, asked.minutes)
    if answer.grade is None and suggested is None:
        return None
    if not answer.is_answered:
        grade, why = answer.grade or Grade.MISSED, "not answered"
    elif answer.grade is not None:
        grade, why = answer.grade, "your own grade"
    else:
        assert suggested
        grade, why = suggested.grade, suggested.why
    at = answer.handed_in or sitting.at
    return Outcome(question, asked.card, grade, why, at, took, evidence)


def _confidence(answer: Answering) -> Confidence | None:
    if answer.estimate is None:
        return None
    return Confidence.SURE if answer.estimate >= _SURE else Confidence.UNSURE


def _need(holds: bool, why: str) -> None:  # noqa: FBT001 (reads as an assertion)
    if not holds:
        raise NotNowError(why)
