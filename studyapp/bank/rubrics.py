"""What an interview is scored by: dimensions, each with four anchors that can be observed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from studyapp.bank.model import Level


class Trace(StrEnum):
    """What an interview leaves behind, to be quoted beside a dimension as evidence."""

    ANSWER = "answer"
    POINTS = "points"
    TESTS = "tests"
    CODE = "code"
    CLARIFY = "clarify"
    SECOND = "second"
    FOLLOW_UPS = "follow-ups"
    TWISTS = "twists"
    STAGES = "stages"
    NOTES = "notes"
    TIME = "time"

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return _LABELS[self]


_LABELS = {
    Trace.ANSWER: "Your answer",
    Trace.POINTS: "Key points",
    Trace.TESTS: "Test cases",
    Trace.CODE: "Your code",
    Trace.CLARIFY: "What you asked",
    Trace.SECOND: "Your second approach",
    Trace.FOLLOW_UPS: "Follow-ups",
    Trace.TWISTS: "Changed requirements",
    Trace.STAGES: "Your stages",
    Trace.NOTES: "Your notes",
    Trace.TIME: "Time",
}


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing that is scored from 1 to 4."""

    id: str
    title: str
    levels: tuple[str, str, str, str]  # the anchors: what is seen at 1, 2, 3 and 4
    practise: str  # what to do about a low score, as an instruction
    evidence: tuple[Trace, ...] = ()  # what to quote
    suggest: Trace | None = None  # what a score may be suggested by: tests, points or clarify
    weight: float = 1.0
    expect: Mapping[Level, str] = field(default_factory=dict)  # what a level adds, where it does


@dataclass(frozen=True, slots=True)
class Rubric:
    """The dimensions of one kind of interview."""

    id: str
    title: str
    dimensions: tuple[Dimension, ...]

    def dimension(self, name: str) -> Dimension:
        """Raises KeyError."""
        for dimension in self.dimensions:
            if dimension.id == name:
                return dimension
        raise KeyError(name)
