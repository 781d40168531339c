"""Code to read, and the question what it costs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studyapp.practice.complexity import choices
from studyapp.ui.exercise.complexity_choice import ComplexityChoice
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeText

_QUESTION = "What does this code cost, as the input grows?"


class CostWork(QWidget):
    """Picking an answer is submitting it."""

    stated = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.code = CodeText(look, "The code")
        self.choice = ComplexityChoice(look)
        self.choice.stated.connect(self.stated)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.code, 1)
        column.addWidget(self.choice)
        look.changed.connect(self._restyle)
        self._restyle()

    def ask(self, code: str, language: str, key: str) -> None:
        """Another one."""
        self.code.set_language(language)
        self.code.setPlainText(code)
        self.choice.ask(choices(key), _QUESTION, skippable=False)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setSpacing(px(12))
        self.choice.setContentsMargins(px(4), 0, 0, px(8))
