"""Where mock interviews are kept, entry by entry; `store` has the shelf that lasts."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NewType, Protocol

from studyapp.study.desk import Desk

MockId = NewType("MockId", str)
"""A time-ordered UUID (version 7) as text."""


class MockShelf(Protocol):
    """Takes and gives entries as `record` writes them; any of it may raise a `StoreError`."""

    def begin(self, at: datetime) -> MockId:
        """A new interview; it is under way once it has its first entry."""

    def add(self, mock: MockId, entry: str, at: datetime) -> None:
        """Keep one line of its log, durably; refused once the interview is closed."""

    def add_all(
        self, mock: MockId, entries: Sequence[str], at: datetime, *, patiently: bool = False
    ) -> None:
        """Keep several, all or none; unless `patiently`, `StoreBusyError` comes at once."""

    def put_aside(self, mock: MockId, entries: Sequence[str]) -> Path:
        """Where lines wait that cannot be added now, in a file of their own."""

    def take_in(self, at: datetime) -> int:
        """Add what was put aside to the interviews that are still open; how many lines."""

    def entries(self, mock: MockId) -> list[str]:
        """In the order in which they were added."""

    def under_way(self) -> MockId | None:
        """The newest that is not over; it may turn out to be unreadable when it is reopened."""

    def debriefing(self) -> list[MockId]:
        """Those that are over and not closed: to be reviewed, newest first."""

    def close(self, mock: MockId, past: str, at: datetime) -> None:
        """Reviewed: its `Past` as text; or thrown away with all its entries: nothing."""

    def past(self) -> list[tuple[MockId, datetime, str]]:
        """Those reviewed, when each was closed and its `Past`; newest first."""


class MockDesk(Desk, Protocol):
    """A desk with such a shelf beside it."""

    @property
    def mocks(self) -> MockShelf:
        """The learner's interviews."""
