"""One-minute drills: what to write, a field, a calm bar; then what came of it."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.practice import Case, CaseResult, Verdict
from studyapp.ui.background import Background
from studyapp.ui.exercise.drill_round import MINUTE
from studyapp.ui.exercise.drill_summary import DrillSummary, SummaryRow
from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import bind, key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeEditor, CodeText
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.prose import Prose
from studyapp.ui.widgets.verdict_list import VerdictList

_MILLISECOND = timedelta(milliseconds=1)


class DrillView(QWidget):
    """A task, its result, or the summary of the round."""

    checked = Signal()
    gave_up = Signal()
    next_wanted = Signal()
    again_wanted = Signal()  # another round
    back_wanted = Signal()

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back = QPushButton(icon("arrow-left", QPalette.ColorRole.Link), "Exercises")
        self.back.setProperty("flat", True)
        self.back.setAccessibleName("Back to the exercises")
        self.heading, self.place = _label("heading"), _label("muted")
        self.ask, self.said, self.left = Prose(look), _label("strong"), _label("muted")
        self.ask.setProperty("role", "lead")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setObjectName("thin")
        self.bar.setRange(0, MINUTE // _MILLISECOND)
        self.bar.setAccessibleName("What is left of the minute")
        self.editor = CodeEditor(look, background, name="Your code")
        self.editor.zoom_wanted.connect(look.zoom_by)
        self.verdicts = VerdictList(look)
        self.answer = CodeText(look, "One way to write it")
        self.answer.zoom_wanted.connect(look.zoom_by)
        self.check, self.show_answer, self.next = QPushButton(), QPushButton(), QPushButton("Next")
        self.check.setText(f"Check   {key_text('run')}")
        self.check.setAccessibleName("Check what is written")
        self.show_answer.setText("Show the answer")
        for button in (self.check, self.next):
            button.setProperty("primary", True)
        self.summary = DrillSummary(look)
        self._pages = QStackedWidget()
        self._first_focus = FirstFocus(self, self.editor)
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_task(self, title: str, ask: str, place: str, code: str) -> None:
        """The next one; the keys are in the editor."""
        self.heading.setText(title)
        self.ask.say(ask)
        self.place.setText(place)
        self.editor.set_read_only(on=False)
        self.editor.set_code(code)
        self.editor.go_to_body()
        self._show_result(on=False)
        self.show_time(timedelta())
        self._pages.setCurrentIndex(0)
        self._lead_to(self.editor)

    def show_time(self, passed: timedelta, words: str = "") -> None:
        """What is left of the minute."""
        self.bar.setValue(self.bar.maximum() - min(passed // _MILLISECOND, self.bar.maximum()))
        self.left.setText(words)

    def begin(self, cases: Sequence[Case]) -> None:
        """It is being judged."""
        self.verdicts.begin(cases, submitted=True)
        self.allow_check(on=False)
        self.said.setText("Checking…")
        self.said.show()

    def add(self, result: CaseResult) -> None:
        """One case has ended."""
        self.verdicts.add(result)

    def allow_check(self, *, on: bool) -> None:
        """Whether it may be judged now."""
        self.check.setEnabled(on)
        self.show_answer.setEnabled(on)

    def show_verdict(self, verdict: Verdict | None, said: str, answer: str) -> None:
        """What came of it, and one way to write it; no verdict: it was not tried."""
        if verdict is None:
            self.verdicts.clear()
        else:
            self.verdicts.finish(verdict)
        self.verdicts.setVisible(verdict is not None and not verdict.holds)
        self.answer.setPlainText(answer.strip("\n"))
        self.said.setText(said)
        self.editor.set_read_only(on=True)
        self._show_result(on=True)
        self._lead_to(self.next)

    def say(self, words: str) -> None:
        """It could not be judged; one may try again."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.allow_check(on=True)

    def show_summary(self, heading: str, rows: Sequence[SummaryRow]) -> None:
        """The round is over."""
        self.summary.show_rows(heading, rows)
        self._pages.setCurrentWidget(self.summary)
        self._lead_to(self.summary.again)

    def _show_result(self, *, on: bool) -> None:
        self.said.setVisible(on)
        self._result.setVisible(on)
        self.next.setVisible(on)
        self.check.setVisible(not on)
        self.show_answer.setVisible(not on)
        self.bar.setVisible(not on)
        self.left.setVisible(not on)
        self.allow_check(on=not on)

    def _lead_to(self, part: QWidget) -> None:
        self._first_focus.lead_to(part)
        if self.isVisible():
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.check.clicked.connect(self.checked)
        self.show_answer.clicked.connect(self.gave_up)
        self.next.clicked.connect(self.next_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.summary.again.clicked.connect(self.again_wanted)
        self.summary.back.clicked.connect(self.back_wanted)
        self.editor.status.connect(self.say)
        bind(self, "run", self._check)
        bind(self, "to exercises", self.back_wanted.emit)

    def _check(self) -> None:
        if self.check.isVisible() and self.check.isEnabled():
            self.checked.emit()

    def _lay_out(self) -> None:
        self._result = QWidget()
        beside = self._beside = QHBoxLayout(self._result)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.verdicts, 3)
        beside.addWidget(_titled("One way to write it", self.answer), 2)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setObjectName("bare")
        split.addWidget(self.editor)
        split.addWidget(self._result)
        split.setSizes([1, 1])
        task = QWidget()
        column = self._column = QVBoxLayout(task)
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        head.addWidget(self.place, 0, Qt.AlignmentFlag.AlignRight)
        below = QHBoxLayout()
        for button in (self.check, self.show_answer, self.next):
            below.addWidget(button)
        below.addWidget(self.said, 1000)
        below.addStretch(1)
        below.addWidget(self.left)
        column.addLayout(head)
        column.addWidget(self.bar)
        column.addWidget(self.ask)
        column.addWidget(split, 1)
        column.addLayout(below)
        self._pages.addWidget(task)
        self._pages.addWidget(self.summary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.place.setWordWrap(False)
        self.left.setWordWrap(False)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(12), px(18), px(12))
        self._column.setSpacing(px(10))
        self._beside.setSpacing(px(14))


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label


def _titled(title: str, part: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    heading = QLabel(title)
    heading.setProperty("role", "small")
    column.addWidget(heading)
    column.addWidget(part)
    return both
