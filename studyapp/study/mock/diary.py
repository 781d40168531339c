"""The entries of one interview and where it stands by them: kept first, then done."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from studyapp.study.mock.deeds import Deed, Entry
from studyapp.study.mock.replaying import after, begun, replay

if TYPE_CHECKING:
    from studyapp.study.mock.sitting import Sitting

Keep = Callable[[Entry], None]
"""Puts an entry where it lasts, or raises: then the deed has not happened."""


class NotNowError(ValueError):
    """A deed that has no place at this moment; a screen does not offer it."""


class Diary:
    """Append-only, as what it stands for."""

    def __init__(self, entries: Iterable[Entry], keep: Keep) -> None:
        """With the entries that are kept already. Raises ValueError where they are no interview."""
        self._entries = list(entries)
        self._keep = keep
        self.sitting: Sitting = replay(self._entries)

    @classmethod
    def begin(cls, first: Entry, keep: Keep) -> "Diary":
        """Keep the first entry."""
        begun(first)
        numbered = replace(first, number=1)
        keep(numbered)
        return cls([numbered], keep)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All so far."""
        return tuple(self._entries)

    def add(self, deed: Deed, at: datetime, took: int = 0) -> None:
        """Keep it, then let it happen."""
        entry = Entry(at, took, deed, self._entries[-1].number + 1)
        done = after(self.sitting, entry)
        self._keep(entry)
        self._entries.append(entry)
        self.sitting = done
