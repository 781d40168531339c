"""Four buttons for a grade: each says when the card comes back then."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.review import Grade

_GAP = 10
_SIDE = 12  # beside the words of a button


class GradeBar(QWidget):
    """Asks how well the answer was known; may suggest a grade, never takes one by itself."""

    graded = Signal(object)  # a Grade

    def __init__(self, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        """`beside` stands at the end of the sentence's row."""
        super().__init__(parent)
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setProperty("role", "muted")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {grade: GradeButton(grade) for grade in Grade}
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        self._columns = 0
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # ours: two in a row
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        above = QHBoxLayout()
        above.addWidget(self.sentence, 1)
        if beside is not None:
            above.addWidget(beside)
        column.addLayout(above)
        column.addLayout(self._grid)
        for grade, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, grade=grade: self.graded.emit(grade))
        self._arrange(len(Grade))

    def offer(self, returns: Mapping[Grade, str]) -> None:
        """When the card comes back after each grade, in words; nothing said where unknown."""
        for grade, button in self.buttons.items():
            button.show_return(returns.get(grade, ""))

    def suggest(self, grade: Grade | None, sentence: str, rule: str = "") -> None:
        """Mark a grade, and say why; None marks nothing."""
        self.sentence.setText(sentence)
        for each, button in self.buttons.items():
            button.mark(suggested=each is grade, rule=rule if each is grade else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Four in a row, or two and two where that is too narrow."""
        super().resizeEvent(event)
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        self._arrange(4 if event.size().width() >= 4 * widest + 3 * _GAP else 2)

    def minimumSizeHint(self) -> QSize:
        """Room for two in a row."""
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        return QSize(min(2 * widest + _GAP, 560), super().minimumSizeHint().height())

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, *divmod(place, columns))
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))


class GradeButton(QPushButton):
    """Key and name, and below, quietly, when the card comes back."""

    def __init__(self, grade: Grade) -> None:
        super().__init__()
        self._grade = grade
        self._returns = ""
        self._suggested = False
        self.setProperty("grade", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = QLabel(f"{int(grade)}   {grade.label}")
        self._name.setProperty("role", "strong")
        self._when = QLabel()
        self._when.setProperty("role", "small")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(2)
        for label in (self._name, self._when):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self._say()

    @property
    def returns(self) -> str:
        """When the card comes back, in words."""
        return self._returns

    @property
    def suggested(self) -> bool:
        """Whether it is the suggested one."""
        return self._suggested

    def show_return(self, words: str) -> None:
        """When the card comes back."""
        self._returns = words
        self._say()

    def mark(self, *, suggested: bool, rule: str) -> None:
        """As the suggested one, or not."""
        self._suggested = suggested
        self.setToolTip(rule)
        self.setProperty("suggested", suggested)
        self.style().unpolish(self)
        self.style().polish(self)
        self._say()

    def sizeHint(self) -> QSize:
        """Of what must be read; that it is suggested is told by the sentence, too."""
        self._when.ensurePolished()
        words = self._when.fontMetrics().horizontalAdvance(self._returns)
        width = max(self._name.sizeHint().width(), words) + 2 * _SIDE
        return QSize(width, self._column.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._name.sizeHint().width() + 2 * _SIDE, self._column.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say()

    def _below(self) -> str:
        whole = " · ".join(part for part in (self._returns, self._suggested * "suggested") if part)
        fits = self._when.fontMetrics().horizontalAdvance(whole) <= self.width() - 2 * _SIDE
        return whole if fits else self._returns

    def _say(self) -> None:
        self._when.setText(self._below() or " ")
        spoken = (
            f"{self._grade.label}, back {self._returns}" if self._returns else self._grade.label
        )
        self.setAccessibleName(f"{spoken}, suggested" if self._suggested else spoken)
