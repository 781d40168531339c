"""Where an interview stands: the replay of its entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from studyapp.study.mock.blueprint import Blueprint, Question, Round
from studyapp.study.mock.deeds import (
    ANSWER,
    CODE,
    Begun,
    Clarified,
    Confirmed,
    Deed,
    Ending,
    Entry,
    Estimated,
    Filed,
    Graded,
    HandedIn,
    Held,
    Hold,
    Marked,
    Opened,
    Probed,
    Rated,
    Resumed,
    RoundBegun,
    RoundEnded,
    Skipped,
    Staged,
    Ticked,
    Tried,
    Wrote,
    stage_field,
)
from studyapp.study.mock.fitting import misfit
from studyapp.study.review import Grade

MINUTE = 60_000
"""In milliseconds, as all times here."""


class Place(StrEnum):
    """Where the learner is."""

    ROUND = "round"
    BREAK = "break"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Answering:
    """What the learner did with one question."""

    opened: bool = False
    skipped: bool = False
    marked: bool = False
    handed_in: datetime | None = None
    probes: int = 0  # so many have come
    stage: int = 0
    spent: int = 0  # on the main answer
    spent_after: int = 0
    spent_on_stages: Mapping[int, int] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    asked: tuple[Clarified, ...] = ()
    tried: Tried | None = None
    estimate: int | None = None
    points: tuple[int, ...] | None = None  # None: not yet gone through
    ratings: Mapping[str, int] = field(default_factory=dict)
    grade: Grade | None = None
    filed: bool = False

    @property
    def total(self) -> int:
        """Time spent on it, follow-ups and all."""
        return self.spent + self.spent_after

    @property
    def is_answered(self) -> bool:
        """Whether there is something to score; a skipped question has none."""
        written = (text for name, text in self.texts.items() if _is_main(name))
        return not self.skipped and (self.handed_in is not None or any(map(str.strip, written)))

    def main_text(self, stages: Sequence[str] = ()) -> str:
        """The answer with its stages, as prose."""
        names = [ANSWER, *(stage_field(i) for i in range(len(stages)))]
        return "\n\n".join(text for name in names if (text := self.texts.get(name, "").strip()))


@dataclass(frozen=True, slots=True)
class Interruption:
    """The clock stood still once."""

    at: datetime
    why: Hold
    away: int = 0  # for which nobody was there


@dataclass(frozen=True, slots=True)
class Sitting:
    """One moment of an interview or of its review."""

    blueprint: Blueprint
    begun: datetime
    at: datetime  # of the newest entry
    answers: tuple[Answering, ...]
    place: Place = Place.ROUND
    round: int = 0
    question: int = 0
    hold: Hold | None = None
    rested: int = 0  # in this break
    endings: tuple[Ending, ...] = ()  # of the rounds so far
    interruptions: tuple[Interruption, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether a clock runs."""
        return self.place is not Place.OVER and self.hold is None

    @property
    def is_resting(self) -> bool:
        """Whether it is between two rounds."""
        return self.place is Place.BREAK

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked."""
        return self.place is Place.OVER

    @property
    def asked(self) -> Question:
        """The question that is open, or was last."""
        return self.blueprint.questions[self.question]

    @property
    def answer(self) -> Answering:
        """What was done with it."""
        return self.answers[self.question]

    @property
    def held_round(self) -> Round:
        """The round that goes on, or went on last."""
        return self.blueprint.rounds[self.round]

    @property
    def numbers(self) -> range:
        """The questions of this round."""
        return self.blueprint.numbers(self.round)

    @property
    def is_last_round(self) -> bool:
        """Whether none follows."""
        return self.round + 1 == len(self.blueprint.rounds)

    @property
    def was_left(self) -> bool:
        """Whether the learner left before the end."""
        return Ending.LEFT in self.endings

    def spent_in(self, round_: int) -> int:
        """Time spent in a round."""
        return sum(self.answers[i].total for i in self.blueprint.numbers(round_))

    def is_reached(self, question: int) -> bool:
        """Whether it counts: its round ended, or it was opened; but not what one left it at."""
        round_, answer = self.blueprint.round_of(question), self.answers[question]
        if round_ < len(self.endings) and self.endings[round_] is not Ending.LEFT:
            return True
        left_at_it = self.was_left and question == self.question
        return answer.is_answered or answer.skipped or (answer.opened and not left_at_it)


def begun(entry: Entry) -> Sitting:
    """Where an interview stands after its first entry."""
    if not isinstance(entry.deed, Begun):
        raise ValueError(f"an interview begins with 'begun', not with {entry.deed.kind!r}")
    blueprint = entry.deed.blueprint
    first = Answering(opened=True)
    others = tuple(Answering() for _ in blueprint.questions[1:])
    return Sitting(blueprint, entry.at, entry.at, (first, *others))


def replay(entries: Iterable[Entry]) -> Sitting:
    """Where an interview stands after all of them. Raises ValueError for what is no interview."""
    rest = iter(entries)
    first = next(rest, None)
    if first is None:
        raise ValueError("an interview without entries")
    sitting = begun(first)
    for entry in rest:
        sitting = after(sitting, entry)
    return sitting


def after(sitting: Sitting, entry: Entry) -> Sitting:
    """The time counts for where the learner was; then the deed takes place. Raises ValueError."""
    if why := misfit(sitting, entry):
        raise ValueError(f"an interview with {why}")
    timed = _spend(replace(sitting, at=entry.at), entry.took)
    return _do(timed, entry)


def _spend(sitting: Sitting, took: int) -> Sitting:
    if not took or not sitting.is_running:
        return sitting
    if sitting.place is Place.BREAK:
        return replace(sitting, rested=sitting.rested + took)
    return _with(sitting, sitting.question, _spent(sitting.answer, took, sitting.asked))


def _spent(answer: Answering, took: int, question: Question) -> Answering:
    if answer.handed_in is not None:
        return replace(answer, spent_after=answer.spent_after + took)
    stages = answer.spent_on_stages
    if question.stages:
        stages = {**stages, answer.stage: stages.get(answer.stage, 0) + took}
    return replace(answer, spent=answer.spent + took, spent_on_stages=stages)


def _do(sitting: Sitting, entry: Entry) -> Sitting:
    match entry.deed:
        case Ticked():
            return sitting
        case Opened(question):
            return _open(sitting, question)
        case Held(why, away):
            stop = Interruption(entry.at, why, away)
            return replace(sitting, hold=why, interruptions=(*sitting.interruptions, stop))
        case Resumed():
            return replace(sitting, hold=None)
        case RoundEnded(how):
            return _end_round(sitting, how)
        case RoundBegun():
            following = replace(sitting, round=sitting.round + 1, place=Place.ROUND)
            return _open(following, following.numbers[0])
        case Begun():
            raise ValueError("an interview begins but once")
        case deed:
            answer = _answer_after(sitting.answers[deed.question], deed, entry.at)
            return _with(sitting, deed.question, answer)


def _answer_after(  # noqa: C901 (one case for each deed)
    answer: Answering, deed: Deed, at: datetime
) -> Answering:
    match deed:
        case Wrote(_, name, text):
            skipped = answer.skipped and not _is_main(name)
            return replace(answer, texts={**answer.texts, name: text}, skipped=skipped)
        case Clarified():
            return replace(answer, asked=(*answer.asked, deed))
        case Tried():
            return replace(answer, tried=deed)
        case HandedIn():
            return replace(answer, handed_in=at, skipped=False)
        case Probed():
            return replace(answer, probes=answer.probes + 1)
        case Staged(_, stage):
            return replace(answer, stage=stage)
        case Skipped():
            return replace(answer, skipped=True)
        case Marked(_, on):
            return replace(answer, marked=on)
        case Estimated(_, score):
            return replace(answer, estimate=score)
        case Confirmed(_, points):
            return replace(answer, points=points)
        case Rated(_, dimension, score):
            return replace(answer, ratings={**answer.ratings, dimension: score})
        case Graded(_, grade):
            return replace(answer, grade=grade)
        case Filed():
            return replace(answer, filed=True)
        case _:
            raise ValueError(f"{deed.kind!r} is done to no question")


def _open(sitting: Sitting, question: int) -> Sitting:
    opened = replace(sitting.answers[question], opened=True, skipped=False)
    return _with(replace(sitting, question=question), question, opened)


def _end_round(sitting: Sitting, how: Ending) -> Sitting:
    is_over = sitting.is_last_round or how is Ending.LEFT
    place = Place.OVER if is_over else Place.BREAK
    endings = (*sitting.endings, how)  # who leaves in a break ends the round after it
    return replace(sitting, place=place, endings=endings, rested=0, hold=None)


def _with(sitting: Sitting, question: int, answer: Answering) -> Sitting:
    answers = list(sitting.answers)
    answers[question] = answer
    return replace(sitting, answers=tuple(answers))


def _is_main(name: str) -> bool:
    return name in {ANSWER, CODE} or name.startswith("stage:")
