"""How the learner's code fared, case by case: plain values, nothing that runs."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """What became of a case, or of loading the code."""

    PASSED = "passed"
    WRONG = "wrong"
    RAISED = "raised"
    TIME = "time"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASHED = "crashed"
    FORBIDDEN = "forbidden"
    CANCELLED = "cancelled"
    BROKEN = "broken"  # the exercise's own files are at fault

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return _LABELS[self]


_LABELS = {
    Outcome.PASSED: "Passed",
    Outcome.WRONG: "Wrong answer",
    Outcome.RAISED: "Exception",
    Outcome.TIME: "Out of time",
    Outcome.MEMORY: "Out of memory",
    Outcome.OUTPUT: "Too much output",
    Outcome.CRASHED: "Crashed",
    Outcome.FORBIDDEN: "Not allowed here",
    Outcome.CANCELLED: "Stopped",
    Outcome.BROKEN: "Broken exercise",
}


class Case(NamedTuple):
    """One thing that is tried; hidden ones only when the learner submits."""

    name: str  # the function in `cases.py`
    title: str  # its docstring
    hidden: bool


class Difference(NamedTuple):
    """What a case got and wanted; texts of several lines, cut where they are long."""

    got: str
    want: str
    where: str = ""  # the first place that differs, as `[2]['a']`
    note: str = ""  # a sentence: shapes, types, by how much and with which tolerance


class Frame(NamedTuple):
    """A line of the learner's own code that an exception went through."""

    line: int
    function: str
    source: str


class Failure(NamedTuple):
    """An exception, in the learner's terms."""

    error: str  # the type's name
    message: str
    frames: tuple[Frame, ...] = ()  # the learner's only, outermost first
    explanation: str = ""  # what such an error mostly means and where to look, in plain words
    column: int | None = None  # of a syntax error, from 1

    @property
    def line(self) -> int | None:
        """The learner's line nearest to what went wrong."""
        return self.frames[-1].line if self.frames else None


@dataclass(frozen=True, slots=True)
class CaseResult:
    """How one case ended."""

    case: Case
    outcome: Outcome
    summary: str = ""  # one sentence; empty where it passed
    seconds: float = 0.0
    printed: str = ""  # by the learner's code, cut where it is long
    call: str = ""  # the line of `cases.py` that failed: it shows the input
    difference: Difference | None = None
    failure: Failure | None = None

    @property
    def passed(self) -> bool:
        """Whether it holds."""
        return self.outcome is Outcome.PASSED


@dataclass(frozen=True, slots=True)
class Verdict:
    """All cases in their order; none where the code could not be loaded."""

    results: tuple[CaseResult, ...]
    trouble: CaseResult | None = None  # why there are no cases; its case has an empty name
    walls: tuple[str, ...] = ()  # what contained the code, as "rlimits", "Landlock 5", "seccomp"
    seconds: float = 0.0  # from the deed to the verdict
    submitted: bool = False  # the hidden cases were tried, too

    @property
    def passed(self) -> int:
        """How many cases hold."""
        return sum(result.passed for result in self.results)

    @property
    def holds(self) -> bool:
        """Whether every case was tried and holds."""
        return bool(self.results) and self.passed == len(self.results)

    @property
    def cancelled(self) -> bool:
        """Whether the learner stopped it."""
        every = (*self.results, *([self.trouble] if self.trouble else []))
        return any(result.outcome is Outcome.CANCELLED for result in every)

    @property
    def first_failure(self) -> CaseResult | None:
        """What to show first."""
        failed = (result for result in self.results if not result.passed)
        return self.trouble or next(failed, None)
