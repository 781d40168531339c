"""Whether a deed can follow on what was done: what was kept may have been damaged or mixed up."""

from collections.abc import Sequence, Sized
from typing import Protocol

from studyapp.study.mock.blueprint import Blueprint
from studyapp.study.mock.deeds import (
    Clarified,
    Confirmed,
    Deed,
    Ending,
    Entry,
    Estimated,
    Opened,
    Pencilled,
    Placed,
    Probed,
    Rated,
    RoundBegun,
    RoundEnded,
    Staged,
    TakenBack,
    Tried,
)

_SCORES = range(1, 5)


class Answered(Protocol):
    """What is asked of an answer."""

    @property
    def probes(self) -> int:
        """How many have come."""

    @property
    def asked(self) -> Sequence[Clarified]:
        """What was asked back."""


class Standing(Protocol):
    """What is asked of a sitting."""

    @property
    def blueprint(self) -> Blueprint:
        """What is asked."""

    @property
    def answers(self) -> Sequence[Answered]:
        """One for each question."""

    @property
    def numbers(self) -> range:
        """The questions of the round."""

    @property
    def is_resting(self) -> bool:
        """Whether it is between two rounds."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more is asked."""


def misfit(sitting: Standing, entry: Entry) -> str:
    """What speaks against it; empty where nothing does."""
    if entry.took < 0:
        return "time that runs backwards"
    match entry.deed:
        case RoundEnded(how) if sitting.is_over or (sitting.is_resting and how is not Ending.LEFT):
            return "a round that ends twice"
        case RoundBegun() if not sitting.is_resting:
            return "a round that begins without a break"
        case Opened(question) if question not in sitting.numbers or sitting.is_over:
            return f"a question {question} that is not in its round"
        case deed:
            return _misfit_of_question(sitting, deed)


def _misfit_of_question(sitting: Standing, deed: Deed) -> str:
    number = getattr(deed, "question", None)
    if number is None:
        return ""
    if not _is_place(number, sitting.answers):
        return f"no question {number}"
    return "" if _holds(sitting, number, deed) else f"no room for {deed}"


def _holds(sitting: Standing, number: int, deed: Deed) -> bool:
    asked, answer = sitting.blueprint.questions[number], sitting.answers[number]
    match deed:
        case Clarified(_, _, entry, _):
            return entry is None or _is_place(entry, asked.clarify)
        case Staged(_, stage):
            return _is_place(stage, asked.stages)
        case Probed():
            return _is_place(answer.probes, asked.probes)
        case TakenBack():
            return not answer.probes
        case Tried(_, passed, cases, _, _):
            return 0 <= passed <= cases
        case Confirmed(_, points) | Pencilled(_, points):
            return all(_is_place(point, asked.key_points) for point in points)
        case Placed(_, number_asked, entry):
            is_own = _is_place(number_asked, answer.asked) and not answer.asked[number_asked].picked
            return is_own and (entry is None or _is_place(entry, asked.clarify))
        case Estimated(_, score):
            return score in _SCORES
        case Rated(_, name, score):
            known = {each.id for each in sitting.blueprint.rubric_of(number).dimensions}
            return name in known and score in _SCORES
        case _:
            return True


def _is_place(number: int, things: Sized) -> bool:
    """Not counted from the end, as an index would be."""
    return 0 <= number < len(things)
