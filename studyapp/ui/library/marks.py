"""What the learner marks of a card: bookmarks with a reason, and cards set aside."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId, TopicId
from studyapp.study import Bookmark, Clock, Desk, Reason, StoreError


class Marks(QObject):
    """Writes through the notebook; knows what was marked at the last look."""

    changed = Signal()
    problem = Signal(str)

    def __init__(self, desk: Callable[[], Desk], now: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._now = desk, now
        self._bookmarks: dict[str, Bookmark] = {}
        self._suspended: Collection[CardId] = ()

    def look(self, bookmarks: Iterable[Bookmark], suspended: Collection[CardId]) -> None:
        """What is marked now."""
        self._bookmarks = {str(mark.target): mark for mark in bookmarks}
        self._suspended = suspended

    def reason(self, card: CardId) -> Reason | None:
        """Why a card is bookmarked; None where it is not."""
        mark = self._bookmarks.get(str(card))
        return mark.reason if mark else None

    def is_suspended(self, card: CardId) -> bool:
        """Whether a card is set aside."""
        return card in self._suspended

    def toggle(self, target: CardId | TopicId, *, is_topic: bool) -> None:
        """Bookmark as weak, or take the bookmark away."""
        marked = str(target) in self._bookmarks
        self.mark(target, None if marked else Reason.WEAK, is_topic=is_topic)

    def mark(self, target: CardId | TopicId, reason: Reason | None, *, is_topic: bool) -> None:
        """Bookmark for a reason; None takes the bookmark away."""
        if reason is None:
            self._keep(lambda: self._desk().notebook.remove_bookmark(target))
        else:
            mark = Bookmark(target, is_topic, reason, self._now())
            self._keep(lambda: self._desk().notebook.bookmark(mark))

    def toggle_suspended(self, card: CardId) -> None:
        """Set a card aside from recall, or bring it back."""
        if self.is_suspended(card):
            self._keep(lambda: self._desk().notebook.resume(card))
        else:
            self._keep(lambda: self._desk().notebook.suspend(card, self._now()))

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StoreError as error:
            self.problem.emit(str(error))
        else:
            self.changed.emit()
