"""The bookmark on the card being asked, and setting it aside."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.study.desk import Desk
from studyapp.study.errors import StoreError
from studyapp.study.notebook import Bookmark, Notebook, Reason
from studyapp.study.review import Clock
from studyapp.ui.recall.session_bar import SessionBar


class CardMarks(QObject):
    """Writes through the notebook, and shows only what was really written."""

    changed = Signal()
    problem = Signal(str)

    def __init__(self, bar: SessionBar, desk: Desk, now: Clock) -> None:
        super().__init__(bar)
        self._bar, self._desk, self._now = bar, desk, now

    def show(self, card: CardId) -> None:
        """Whether the card is bookmarked; a file that cannot be read shows none."""
        try:
            self._bar.show_bookmark(on=self._is_marked(card))
        except StoreError:
            self._bar.show_bookmark(on=False)  # whoever opened the file told why

    def toggle_bookmark(self, card: CardId) -> str:
        """Bookmark as weak, or take the bookmark away; the sentence to say, empty on failure."""
        mark = Bookmark(card, is_topic=False, reason=Reason.WEAK, at=self._now())

        def write(notebook: Notebook) -> str:
            if self._is_marked(card):
                notebook.remove_bookmark(card)
                return "Bookmark taken away."
            notebook.bookmark(mark)
            return "Bookmarked as weak."

        said = self._write(write)
        self.show(card)
        return said

    def set_aside(self, card: CardId) -> bool:
        """Neither due nor new until brought back; whether it was kept."""

        def write(notebook: Notebook) -> str:
            notebook.suspend(card, self._now())
            return "kept"

        return bool(self._write(write))

    def bring_back(self, card: CardId) -> bool:
        """The card is asked again; whether it was kept."""

        def write(notebook: Notebook) -> str:
            notebook.resume(card)
            return "kept"

        return bool(self._write(write))

    def _is_marked(self, card: CardId) -> bool:
        marks = self._desk.notebook.bookmarks()
        return any(mark.target == card and not mark.is_topic for mark in marks)

    def _write(self, write: Callable[[Notebook], str]) -> str:
        try:
            said = write(self._desk.notebook)
        except StoreError as error:
            self.problem.emit(str(error))
            return ""
        self.changed.emit()
        return said
