"""The strip below the code: try it, submit it, stop it, and what came of it in a word."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from studyapp.practice import Graded
from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine

_ROOMY = 560  # at 100 %: the buttons with their keys


class RunBar(QWidget):
    """Stop takes the place of Run while something runs."""

    run_wanted = Signal()
    submitted = Signal()
    stopped = Signal()
    reset_wanted = Signal()
    grade_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._look = look
        self._run_word, self._submit_word = "Run", "Submit"
        self._submits = True
        self._tone = ""
        self._runs = True
        self._running = False
        self.run, self.submit, self.stop = QPushButton(), QPushButton(), QPushButton()
        self.run.setIcon(icon("play"))
        self.submit.setProperty("primary", True)
        self.submit.setIcon(icon("check", QPalette.ColorRole.HighlightedText))
        self.stop.setIcon(icon("square"))
        self.grade = QPushButton("Grade it…")
        self.grade.setProperty("flat", True)
        self.grade.setAccessibleName("Stop trying and grade it")
        self.grade.hide()
        self.status = OneLine()
        self.status.setAccessibleName("What came of it")
        self.status_icon = QLabel()
        self.reset = QToolButton()
        self.reset.setIcon(icon("rotate-ccw"))
        self.reset.setAccessibleName("Reset to the start")
        self.reset.setToolTip(f"Reset to the start  {key_text('reset')}")
        self._lay_out()
        self.run.clicked.connect(self.run_wanted)
        self.submit.clicked.connect(self.submitted)
        self.stop.clicked.connect(self.stopped)
        self.reset.clicked.connect(self.reset_wanted)
        self.grade.clicked.connect(self.grade_wanted)
        look.changed.connect(self._restyle)
        self._restyle()
        self.show_running(on=False)

    def be_for(self, graded: Graded) -> None:
        """The kind of exercise: what can be done with it, and the words for that."""
        by_hand = graded in (Graded.PREDICT, Graded.COMPLEXITY)
        self._runs = self._submits = graded is not Graded.COMPLEXITY
        self._run_word = "Run it and see" if graded is Graded.PREDICT else "Run"
        self._submit_word = "Check" if by_hand else "Submit"
        self.reset.setVisible(graded is not Graded.COMPLEXITY)
        self.show_running(on=False)
        self._name()

    def allow(self, *, on: bool, why: str = "") -> None:
        """Whether it can be tried here; else the buttons say why not."""
        for button in (self.run, self.submit):
            button.setEnabled(on)
            button.setAccessibleDescription("" if on else why)
        self._name()
        if not on:
            self.run.setToolTip(why)
            self.submit.setToolTip(why)

    def show_running(self, *, on: bool) -> None:
        """Whether something runs."""
        had_focus = self.run.hasFocus() or self.submit.hasFocus() or self.stop.hasFocus()
        self._running = on
        self.run.setVisible(self._runs and not on)
        self.submit.setVisible(self._submits and not on)
        self.stop.setVisible(on)
        if had_focus:
            (self.stop if on else self.submit).setFocus()

    def say(self, text: str, tone: str = "") -> None:
        """How it stands; `tone`: good, bad or none."""
        self.status.setText(text)
        self.status.setProperty("tone", tone)
        self.status.style().unpolish(self.status)
        self.status.style().polish(self.status)
        self._tone = tone
        self._show_icon()

    def _show_icon(self) -> None:
        tone = self._tone
        name = {"good": "circle-check", "bad": "circle-alert"}.get(tone)
        side = self._look.px(16)
        self.status_icon.setVisible(name is not None)
        if name is not None:
            role = QPalette.ColorRole.BrightText if tone == "bad" else QPalette.ColorRole.Highlight
            self.status_icon.setPixmap(icon(name, role).pixmap(QSize(side, side)))

    def offer_grade(self, *, on: bool) -> None:
        """Whether one may stop trying."""
        self.grade.setVisible(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def _name(self) -> None:
        roomy = self.width() >= self._look.px(_ROOMY)
        for button, name, command in (
            (self.run, self._run_word, "run"),
            (self.submit, self._submit_word, "submit"),
            (self.stop, "Stop", "stop"),
        ):
            key = key_text(command)
            button.setText(f" {name}   {key}" if roomy else f" {name}")
            button.setAccessibleName(name)
            if button.isEnabled():
                button.setToolTip(f"{_MEANS.get(name, name)}  {key}")

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setSpacing(8)
        for widget in (self.run, self.submit, self.stop):
            widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(widget)
        row.addSpacing(4)
        row.addWidget(self.status_icon)
        row.addWidget(self.status, 1)
        row.addWidget(self.grade)
        row.addWidget(self.reset)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(14), px(7), px(10), px(7))
        self.setMinimumHeight(self.submit.sizeHint().height() + px(14))  # whatever is hidden
        self._name()
        self._show_icon()


_MEANS = {
    "Run": "Try the visible cases",
    "Check": "Compare it with what is right",
    "Submit": "Try all cases, the hidden ones too",
}
