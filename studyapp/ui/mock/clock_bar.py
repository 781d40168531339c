"""The strip above a question: where one is, the clocks, pause and leave."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from studyapp.study.mock import Clocks
from studyapp.ui.icons import icon
from studyapp.ui.mock import wording
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine

_ROOMY = 760  # at 100 %: below it the buttons are icons, and the pressure is not repeated


class ClockBar(QWidget):
    """Calm: the clocks count up, and say in words when a box is overrun."""

    paused = Signal()
    leave_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.place = OneLine()
        self.place.setProperty("role", "strong")
        self.pressure = QLabel()
        self.pressure.setProperty("role", "tag")
        self.question, self.round = _clock("Time for this question"), _clock("Time for the round")
        self.pause = QPushButton(icon("pause"), " Pause")
        self.pause.setToolTip(f"Pause: the clock stands still  {key_text('pause mock')}")
        self.pause.setAccessibleName("Pause")
        self.pause.clicked.connect(self.paused)
        self.leave = QPushButton(icon("x"), " Leave")
        self.leave.setToolTip(f"Leave the interview, keeping what is answered  {self._leave_key}")
        self.leave.setAccessibleName("Leave the interview")
        self.leave.clicked.connect(self.leave_wanted)
        for button in (self.pause, self.leave):
            button.setProperty("compact", True)
        row = self._row = QHBoxLayout(self)
        row.addWidget(self.place, 1)
        for widget in (self.pressure, self.question, self.round, self.pause, self.leave):
            row.addWidget(widget)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def _leave_key(self) -> str:
        return key_text("leave mock")

    def show_place(self, place: str, pressure: str) -> None:
        """Which round, and how much it is like the real one."""
        self.place.setText(place)
        self.pressure.setText(pressure)

    def allow_pause(self, *, on: bool) -> None:
        """An exam has none."""
        self.pause.setVisible(on)

    def show_clocks(self, clocks: Clocks, *, timed: bool, several: bool) -> None:
        """`several`: the round has more than this question, and so a clock of its own."""
        self.question.setVisible(timed)
        self.round.setVisible(timed and several)
        _show(self.question, "Question", clocks.question, clocks.question_box, clocks.after)
        _show(self.round, "Round", clocks.round, clocks.round_box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= self._look.px(_ROOMY)
        self.pressure.setVisible(roomy)
        self.pause.setText(" Pause" if roomy else "")
        self.leave.setText(" Leave" if roomy else "")

    def _restyle(self) -> None:
        px = self._look.px
        self._fit()
        self._row.setContentsMargins(px(16), px(8), px(12), px(8))
        self._row.setSpacing(px(12))


def _clock(name: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", "muted")
    label.setAccessibleName(name)
    return label


def _show(label: QLabel, name: str, spent: int, box: int, after: int = 0) -> None:
    label.setText(f"{name} {wording.clock(spent, box)}{wording.follow_ups(after)}")
    over = spent >= box
    if label.property("over") != over:
        label.setProperty("over", over)
        label.style().unpolish(label)
        label.style().polish(label)
