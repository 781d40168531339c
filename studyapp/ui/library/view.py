"""The library: what to look at on the left, the answer, the learner's own words on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from studyapp.bank import TopicId
from studyapp.ui.library.reader import Reader
from studyapp.ui.library.side import Side
from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from studyapp.ui.widgets.find_bar import FindBar


_OTHERWISE = Qt.FocusReason.OtherFocusReason


class LibraryView(QWidget):
    """Its parts tell what was picked, typed and pressed; here stands what concerns several."""

    card_picked = Signal(str)
    bookmark_picked = Signal(object)  # a Reason, or None to take it away
    topic_bookmark_picked = Signal(str, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.side, self.reader = Side(look), Reader()
        self.box, self.search = self.side.box, self.side.box.field
        self.tree, self.model = self.side.tree, self.side.model
        self.pane = self.reader.pane
        self._panel: QWidget | None = None
        self._splitter = QSplitter()
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for widget in (self.side, self.reader):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([330, 850])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        FirstFocus(self, self.tree)
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def find_bar(self) -> FindBar | None:
        """None until it was wanted."""
        return self.reader.find_bar

    def open_bookmark_menu(self) -> None:
        """Ask for the reason to bookmark the card."""
        from studyapp.ui.library.reasons import reason_menu  # noqa: PLC0415 (start-up)

        button = self.reader.bookmark_button
        place = button.mapToGlobal(button.rect().bottomLeft())
        reason_menu(self, self.bookmark_picked.emit).popup(place)

    def open_topic_menu(self, topic: TopicId) -> None:
        """Ask for the reason to bookmark a whole topic."""
        from studyapp.ui.library.reasons import reason_menu  # noqa: PLC0415 (start-up)

        menu = reason_menu(self, lambda why: self.topic_bookmark_picked.emit(topic, why))
        menu.popup(self.side.below_row())

    def add_panel(self, panel: QWidget) -> None:
        """Room for the learner's own words, right of the answer."""
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(self._splitter.count() - 1, 0)
        self._panel = panel
        self._restyle()

    def sizes(self) -> QByteArray:
        """How the room is shared out, to be kept."""
        return self._splitter.saveState()

    def restore_sizes(self, state: QByteArray) -> None:
        """As it was kept."""
        self._splitter.restoreState(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search for what is being read; Down goes on to the list."""
        if event.key() == Qt.Key.Key_Escape and self.box.text:
            self.box.clear()  # now: a tree of hits would pick its first on the focus
            (self.pane if self.reader.reads else self.tree).setFocus(_OTHERWISE)
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.tree.setFocus(_OTHERWISE)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.side.card_picked.connect(self.card_picked)
        self.side.card_entered.connect(self._read)
        self.side.topic_bookmark_wanted.connect(self.open_topic_menu)
        self.side.bookmark_wanted.connect(self.open_bookmark_menu)
        self.reader.bookmark_wanted.connect(self.open_bookmark_menu)

    def _read(self, card: str) -> None:
        self.card_picked.emit(card)
        self.pane.setFocus(_OTHERWISE)

    def _restyle(self) -> None:
        self.side.restyle()
        if self._panel is not None:
            self._panel.setMinimumWidth(self._look.px(200))
