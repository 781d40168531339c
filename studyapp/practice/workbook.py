"""The learner's own code: what is being written, and what was tried.

`store` has the workbook that lasts.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType, Protocol

from studyapp.bank import CardId

AttemptId = NewType("AttemptId", str)
"""A time-ordered UUID (version 7) as text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Where the learner is with an exercise; saved while they type."""

    exercise: CardId
    code: str
    hints: int  # rungs of the ladder opened so far
    gave_up: bool  # the solution was opened without passing
    spent: timedelta  # time at the exercise so far
    at: datetime
    cursor: int = 0  # where it stood in the code, in the editor's own counting


@dataclass(frozen=True, slots=True)
class Attempt:
    """One Submit (or drill), with what came of it. Never changed, only added."""

    id: AttemptId
    exercise: CardId  # or a drill: `drill:rmse`
    at: datetime
    code: str
    took: timedelta
    passed: int
    cases: int
    outcome: str  # an `Outcome`: of the first failure, or passed
    hints: int = 0
    gave_up: bool = False

    @property
    def holds(self) -> bool:
        """Whether every case passed."""
        return self.cases > 0 and self.passed == self.cases

    @property
    def counts(self) -> bool:
        """Whether its time may be a personal best: passed, with no help."""
        return self.holds and not self.hints and not self.gave_up


class Workbook(Protocol):
    """Where drafts, attempts and trust are kept."""

    def draft(self, exercise: CardId) -> Draft | None:
        """What is being written."""

    def save_draft(self, draft: Draft) -> None:
        """Durably."""

    def remove_draft(self, exercise: CardId) -> None:
        """Begin anew next time."""

    def drafted(self) -> Mapping[CardId, datetime]:
        """The exercises that are under way, and since when untouched."""

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt."""

    def new_id(self, at: datetime) -> AttemptId:
        """For the next attempt: later than all there are."""

    def attempts(self, exercise: CardId) -> list[Attempt]:
        """Newest first."""

    def newest(self) -> Mapping[CardId, Attempt]:
        """The last attempt at every exercise that was tried."""

    def best_times(self) -> Mapping[CardId, timedelta]:
        """The quickest attempts that count."""

    def trusts(self, pack: str, digest: str) -> bool:
        """Whether the learner allowed this very content of a pack to run."""

    def trust(self, pack: str, digest: str, at: datetime) -> None:
        """Allow it, until it changes."""
