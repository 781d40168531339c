"""A page as tall as what it shows: the screen around it scrolls."""

from collections.abc import Mapping, Sequence
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from studyapp.bank import Formula
from studyapp.ui.widgets.answer_pane import AnswerPane

_LEAST = 120
_SCROLL = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class ReviewPane(AnswerPane):
    """The learner's words, or the model answer beside them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_LEAST)

    def show_html(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        super().show_html(html, code, formulas)
        self._fit()

    def set_tokens(self, tokens: Mapping[str, str]) -> None:
        super().set_tokens(tokens)
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
        self.setFixedHeight(max(ceil(self.document().size().height()), _LEAST))
