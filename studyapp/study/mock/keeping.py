"""Keeps an interview that is held, also while nothing can be written."""

from collections.abc import Callable
from datetime import datetime

from studyapp.study.errors import StoreError
from studyapp.study.mock.deeds import Entry
from studyapp.study.mock.record import to_json
from studyapp.study.mock.shelf import MockId, MockShelf

HELD_BACK = "The interview goes on, and what you do is saved as soon as that is possible."
SAVED = "Everything is saved again."


class Keeping:
    """What an `Interview` or a `Debriefing` keeps its entries with: it never refuses one.

    What the shelf does not take waits in memory, in order, and is offered again with every entry.
    """

    def __init__(self, shelf: MockShelf, mock: MockId, tell: Callable[[str], None]) -> None:
        """`tell` is called once when entries begin to wait, and once when none waits any more."""
        self._shelf = shelf
        self._mock = mock
        self._tell = tell
        self._waiting: list[str] = []
        self._is_told = False

    def __call__(self, entry: Entry) -> None:
        """Keep an entry after those that wait."""
        self._waiting.append(to_json(entry))
        try:
            self.retry(entry.at)
        except Exception:  # a bug: then the deed has not happened, and must not be kept later on
            self._waiting.pop()
            raise

    @property
    def waiting(self) -> int:
        """How many entries are in memory alone; whoever closes the window should ask first."""
        return len(self._waiting)

    def retry(self, now: datetime) -> bool:
        """Offer what waits; whether all is kept now."""
        if not self._waiting:
            return True
        try:
            self._shelf.add_all(self._mock, self._waiting, now)
        except StoreError as error:
            self._say(f"{error} {HELD_BACK}", is_trouble=True)
            return False
        self._waiting.clear()
        self._say(SAVED, is_trouble=False)
        return True

    def _say(self, words: str, *, is_trouble: bool) -> None:
        if is_trouble != self._is_told:
            self._is_told = is_trouble
            self._tell(words)
