"""What happens in an interview and its review, deed by deed: plain values, only ever added."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal, TypeAlias

from studyapp.study.mock.blueprint import Blueprint
from studyapp.study.review import Grade

ANSWER, CODE, NOTES = "answer", "code", "notes"
"""Fields that a learner writes in; besides there is one for each stage and probe."""


def whole(text: str) -> str:
    """With a sign in the place of half a character, which fields may hold and no file can."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def stage_field(stage: int) -> str:
    """Where a stage of a case is worked out."""
    return f"stage:{stage}"


def probe_field(probe: int) -> str:
    """Where a follow-up or twist is answered."""
    return f"probe:{probe}"


class Hold(StrEnum):
    """Why the clock stands still in the middle of a round or a break."""

    PAUSED = "paused"
    AWAY = "away"  # the computer slept, or its clock was moved
    RESTARTED = "restarted"


class Ending(StrEnum):
    """How a round ended."""

    DONE = "done"
    TIME = "time"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Begun:
    """Always the first."""

    blueprint: Blueprint
    kind: Literal["begun"] = "begun"


@dataclass(frozen=True, slots=True)
class Ticked:
    """Nothing happened, but time was spent."""

    kind: Literal["ticked"] = "ticked"


@dataclass(frozen=True, slots=True)
class Opened:
    """A question was turned to."""

    question: int
    kind: Literal["opened"] = "opened"


@dataclass(frozen=True, slots=True)
class Wrote:
    """All that now stands in a field."""

    question: int
    field: str
    text: str
    kind: Literal["wrote"] = "wrote"
    caret: int | None = None  # where one goes on; None: at the end

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", whole(self.text))


@dataclass(frozen=True, slots=True)
class Clarified:
    """Something was asked back; `entry` is the answer that was given, where there was one."""

    question: int
    words: str
    entry: int | None
    picked: bool  # from the list, which shows what is worth asking
    kind: Literal["clarified"] = "clarified"

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", whole(self.words))


@dataclass(frozen=True, slots=True)
class Tried:
    """The code was run against cases; the newest counts."""

    question: int
    passed: int
    cases: int
    failure: str  # the first one, in a sentence; empty where every case passed
    submitted: bool  # with the hidden cases
    kind: Literal["tried"] = "tried"

    def __post_init__(self) -> None:
        object.__setattr__(self, "failure", whole(self.failure))


@dataclass(frozen=True, slots=True)
class HandedIn:
    """The main answer stands; what follows up on it comes."""

    question: int
    kind: Literal["handed-in"] = "handed-in"


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The main answer was handed in too early; nothing had come of it."""

    question: int
    kind: Literal["taken-back"] = "taken-back"


@dataclass(frozen=True, slots=True)
class Probed:
    """The next follow-up or twist came."""

    question: int
    kind: Literal["probed"] = "probed"


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage of a case was turned to."""

    question: int
    stage: int
    kind: Literal["staged"] = "staged"


@dataclass(frozen=True, slots=True)
class TurnedTo:
    """A part of the answer that is no stage was brought to the front: one goes on there."""

    question: int
    field: str
    kind: Literal["turned-to"] = "turned-to"


@dataclass(frozen=True, slots=True)
class Skipped:
    """Given up, unless it is come back to."""

    question: int
    kind: Literal["skipped"] = "skipped"


@dataclass(frozen=True, slots=True)
class Marked:
    """To be come back to, or no longer."""

    question: int
    on: bool
    kind: Literal["marked"] = "marked"


@dataclass(frozen=True, slots=True)
class Held:
    """The clock stands still from here on."""

    why: Hold
    away: int = 0  # milliseconds for which nobody was there, which do not count
    kind: Literal["held"] = "held"


@dataclass(frozen=True, slots=True)
class Resumed:
    """The clock goes on."""

    kind: Literal["resumed"] = "resumed"


@dataclass(frozen=True, slots=True)
class LeftFullScreen:
    """An exam was seen in a window for a while; the clock went on."""

    kind: Literal["left-full-screen"] = "left-full-screen"


@dataclass(frozen=True, slots=True)
class RoundEnded:
    """A break begins, or the interview is over."""

    how: Ending
    kind: Literal["round-ended"] = "round-ended"


@dataclass(frozen=True, slots=True)
class RoundBegun:
    """A break is over."""

    kind: Literal["round-begun"] = "round-begun"


@dataclass(frozen=True, slots=True)
class Estimated:
    """How well the learner thinks a question went, 1 to 4, before seeing anything; the newest."""

    question: int
    score: int
    kind: Literal["estimated"] = "estimated"


@dataclass(frozen=True, slots=True)
class Looked:
    """The answers were shown: what was estimated stands."""

    kind: Literal["looked"] = "looked"


@dataclass(frozen=True, slots=True)
class Pencilled:
    """Key points are ticked, and not yet confirmed; the newest counts."""

    question: int
    points: tuple[int, ...]
    kind: Literal["pencilled"] = "pencilled"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The key points that the answer made, says the learner."""

    question: int
    points: tuple[int, ...]
    kind: Literal["confirmed"] = "confirmed"


@dataclass(frozen=True, slots=True)
class Placed:
    """What the learner had asked back in own words, says the learner; the newest counts."""

    question: int
    asked: int  # its place among all that was asked back
    entry: int | None  # None: nothing that was foreseen
    kind: Literal["placed"] = "placed"


@dataclass(frozen=True, slots=True)
class Rated:
    """A dimension of the rubric, 1 to 4."""

    question: int
    dimension: str
    score: int
    kind: Literal["rated"] = "rated"


@dataclass(frozen=True, slots=True)
class Graded:
    """The grade that the learner gives in place of the suggested one."""

    question: int
    grade: Grade
    kind: Literal["graded"] = "graded"


@dataclass(frozen=True, slots=True)
class Filed:
    """The answer went into the review log, and must not go there again."""

    question: int
    kind: Literal["filed"] = "filed"


Deed: TypeAlias = (
    Begun
    | Ticked
    | Opened
    | Wrote
    | Clarified
    | Tried
    | HandedIn
    | TakenBack
    | Probed
    | Staged
    | TurnedTo
    | Skipped
    | Marked
    | Held
    | Resumed
    | LeftFullScreen
    | RoundEnded
    | RoundBegun
    | Estimated
    | Looked
    | Pencilled
    | Confirmed
    | Placed
    | Rated
    | Graded
    | Filed
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed, when it was done, and how much time counts since the entry before."""

    at: datetime
    took: int  # milliseconds
    deed: Deed
    number: int = 0  # in its diary, from 1: none is counted twice; 0 in those of older releases
