"""How many minutes a day the learner has."""

from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from studyapp.ui.widgets.choices import Choices

USUAL = (15, 30, 45, 60, 90)
LEAST, MOST = 5, 480
_OWN = 0


class Minutes(QWidget):
    """A usual number, or one of the learner's own."""

    def __init__(self, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices: list[tuple[object, str]] = [(number, str(number)) for number in USUAL]
        choices.append((_OWN, "Other"))
        self.usual = Choices("Minutes a day", choices, minutes if minutes in USUAL else _OWN)
        self.own = QSpinBox(minimum=LEAST, maximum=MOST, singleStep=5, suffix=" minutes")
        self.own.setValue(minutes)
        self.own.setAccessibleName("Minutes a day, your own number")
        self.own.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet's padding does not reach it
        self.own.setToolTip(f"{LEAST} to {MOST} minutes")
        self.usual.add(self.own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.usual)
        self.usual.chosen.connect(self._show_own)
        self._show_own(self.usual.value)

    @property
    def minutes(self) -> int:
        """What was answered."""
        usual = self.usual.value
        return usual if isinstance(usual, int) and usual != _OWN else self.own.value()

    def _show_own(self, usual: object) -> None:
        self.own.setVisible(usual == _OWN)
