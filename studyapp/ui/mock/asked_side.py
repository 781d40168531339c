"""What is asked, and below it what was asked back: each has the room that it needs."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.bank import Formula
from studyapp.ui.mock.clarify_panel import ClarifyPanel
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane

_LEAST = 72  # of the question, at 100 %
_QUESTION_SHARE = 0.5  # at most, while something is asked back


class AskedSide(QWidget):
    """What was asked back grows into what the question leaves, and has half at the least."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.question = _QuestionPane()
        self.question.setAccessibleName("Question")
        self.question.zoom_wanted.connect(look.zoom_by)
        self.clarify = ClarifyPanel(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.question, 1)
        column.addWidget(self.clarify)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_question(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        """From its top."""
        self.question.show_html(html, code, formulas)
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        wanted = min(self.question.sizeHint().height(), round(self.height() * _QUESTION_SHARE))
        self.clarify.take_at_most(self.height() - wanted)

    def _restyle(self) -> None:
        self.question.set_tokens(self._look.tokens())
        self.question.setMinimumHeight(self._look.px(_LEAST))
        self._share_out()


class _QuestionPane(AnswerPane):
    def show_html(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        super().show_html(html, code, formulas)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        return QSize(super().sizeHint().width(), ceil(self.document().size().height()))
