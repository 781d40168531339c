"""Keeps an interview that is held, also while nothing can be written."""

from collections.abc import Callable
from datetime import datetime, timedelta

from studyapp.study.errors import StoreBusyError, StoreError
from studyapp.study.mock.deeds import Entry
from studyapp.study.mock.record import to_json
from studyapp.study.mock.shelf import MockId, MockShelf

HELD_BACK = "The interview goes on, and what you do is saved as soon as that is possible."
PUT_ASIDE = (
    "What you did last in the interview cannot be saved now. It is kept in {}, and StudyApp takes "
    "it in at its next start."
)
SAVED = "Everything is saved again."
NOT_YET = timedelta(seconds=2)
"""So long a file may be busy before anybody is told."""


class Keeping:
    """What an `Interview` or a `Debriefing` keeps its entries with: it never refuses one.

    What the shelf does not take waits in memory, in order, and is offered again with every entry.
    """

    def __init__(self, shelf: MockShelf, mock: MockId, tell: Callable[[str], None]) -> None:
        """`tell` is called once when entries cannot be kept, and once when all are kept again."""
        self._shelf = shelf
        self._mock = mock
        self._tell = tell
        self._waiting: list[str] = []
        self._since: datetime | None = None  # when the first of them began to wait
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

    def retry(self, now: datetime, *, patiently: bool = False) -> bool:
        """Offer what waits; whether all is kept now. To be called every second while some does."""
        if not self._waiting:
            return True
        try:
            self._shelf.add_all(self._mock, self._waiting, now, patiently=patiently)
        except StoreBusyError as error:
            self._since = self._since or now
            waited = abs(now - self._since)  # a clock that is set back counts, too
            if patiently or waited >= NOT_YET:
                self._say(f"{error} {HELD_BACK}", is_trouble=True)
            return False
        except StoreError as error:
            self._say(f"{error} {HELD_BACK}", is_trouble=True)
            return False
        self._waiting.clear()
        self._since = None
        self._say(SAVED, is_trouble=False)
        return True

    def last_chance(self, now: datetime) -> bool:
        """Before the app ends: wait for whoever writes there. Whether all is kept."""
        return self.retry(now, patiently=True)

    def put_aside(self, now: datetime) -> None:
        """The app ends: what even now cannot be kept is put elsewhere, and that is told."""
        if self.last_chance(now):
            return
        try:
            where = self._shelf.put_aside(self._mock, self._waiting)
        except StoreError as error:
            self._tell(str(error))
            return
        self._waiting.clear()
        self._tell(PUT_ASIDE.format(where))

    def _say(self, words: str, *, is_trouble: bool) -> None:
        if is_trouble != self._is_told:
            self._is_told = is_trouble
            self._tell(words)


def forget(_entry: Entry) -> None:
    """A closed interview takes no entries; the review log knows what was recorded."""
