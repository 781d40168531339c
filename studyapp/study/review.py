"""One answer by the learner, and what is remembered of a card."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, IntFlag, StrEnum
from typing import NewType

from studyapp.bank import CardId

Clock = Callable[[], datetime]
"""Tells the time in UTC; handed in, so that tests can set it."""

SCHEDULER = "fsrs-6 6.3.2+2"
"""Name, the library's release and our own rules' edition; states of another one are rebuilt.

Whoever changes what `schedule` or `weakness.signs` make of the same reviews counts it up.
"""

ReviewId = NewType("ReviewId", str)
"""A time-ordered UUID (version 7) as text: two progress files can be merged by union."""


class Grade(IntEnum):
    """How well the learner knew an answer."""

    MISSED = 1
    SHAKY = 2
    SOLID = 3
    EFFORTLESS = 4

    @property
    def label(self) -> str:
        """The words on the button."""
        return ("Missed it", "Shaky but right", "Solid", "Effortless")[self - 1]


class Confidence(StrEnum):
    """What the learner felt before seeing the answer."""

    SURE = "sure"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the app saw beside the grade; None where it saw nothing."""

    confidence: Confidence | None = None
    points_hit: int | None = None
    points: int | None = None
    tests_passed: int | None = None
    tests: int | None = None
    hints: int | None = None

    @property
    def of_exercise(self) -> bool:
        """Whether the card's exercise was worked at; else its question was answered."""
        return self.tests is not None


@dataclass(frozen=True, slots=True)
class Review:
    """One graded answer. Reviews are never changed, only added."""

    id: ReviewId
    card: CardId
    grade: Grade
    at: datetime
    took: timedelta
    evidence: Evidence = field(default_factory=Evidence)

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a review's time needs a time zone")


MinutesOf = Callable[[Review], float]
"""What an answer may take: code is given other minutes than speech. 0: there is no target."""


@dataclass(frozen=True, slots=True)
class Retraction:
    """Takes a review back (undo), or puts it back (`restores`, redo). Only ever added, too."""

    id: ReviewId
    review: ReviewId
    at: datetime
    restores: bool = False


class Phase(IntEnum):
    """Where a card stands in the scheduler; the numbers are those of fsrs."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


class Sign(IntFlag):
    """What the last five reviews of a card warn of. Any but SLOW makes the card weak."""

    NONE = 0
    LAPSE = 1
    SURE_BUT_WRONG = 2
    SHAKY = 4
    SLOW = 8

    @property
    def weak(self) -> bool:
        """Whether the card counts as weak."""
        return bool(self & ~Sign.SLOW)


@dataclass(frozen=True, slots=True)
class CardState:
    """Where a card stands: derived from its reviews alone, and rebuilt from them at will."""

    card: CardId
    phase: Phase
    step: int | None
    stability: float  # days until recall falls to 0.9
    difficulty: float  # 1 to 10
    due: datetime
    last_review: datetime
    reviews: int
    lapses: int
    signs: Sign = Sign.NONE
