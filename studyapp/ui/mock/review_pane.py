"""A page as tall as what it shows: the screen around it scrolls. Very long ones are cut."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.bank import Formula
from studyapp.ui.widgets.answer_pane import AnswerPane

_LEAST = 120
_CUT = 1.25  # of what is left at most: less is not worth a cut
_SCROLL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ReviewPane(AnswerPane):
    """The learner's words, or the model answer beside them."""

    was_cut = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 0
        self.is_cut = False
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_LEAST)

    def show_html(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        super().show_html(html, code, formulas)
        self._fit()

    def set_tokens(self, tokens: Mapping[str, str]) -> None:
        super().set_tokens(tokens)
        self._fit()

    def cut_at(self, most: int) -> None:
        """No taller than this; 0: as tall as it is."""
        if most != self._most:
            self._most = most
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """There is nothing to scroll in here: those keys are the screen's."""
        if event.key() in _SCROLL and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        height = ceil(self.document().size().height())
        self.is_cut = bool(self._most) and height > self._most * _CUT
        self.setFixedHeight(max(self._between_lines() if self.is_cut else height, _LEAST))
        self.was_cut.emit(self.is_cut)

    def _between_lines(self) -> int:
        """Where no line is parted."""
        self.verticalScrollBar().setValue(0)
        return self.cursorRect(self.cursorForPosition(QPoint(0, self._most))).top()
