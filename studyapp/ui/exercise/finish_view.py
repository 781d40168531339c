"""After the last case: how it went, what it costs, the grade, and where to go from here."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.review import Grade
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.grade_bar import GradeBar


class FinishView(QScrollArea):
    """Says what it is given; a part without words is not there."""

    graded = Signal(object)  # a Grade
    next_wanted = Signal()
    cases_wanted = Signal()
    comparison_wanted = Signal()
    solution_wanted = Signal()
    went_on = Signal()  # to try again instead of grading

    def __init__(self, look: Look, cost: QWidget, parent: QWidget | None = None) -> None:
        """`cost`: asks what the learner's code costs."""
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.heading, self.lead, self.times = _label("heading"), _label("lead"), _label("muted")
        self.cost = cost
        self.answer = _label("")  # what was to be said of the cost
        self.grades = GradeBar()
        self.recorded = _label("strong")
        self.next = QPushButton()
        self.next.setProperty("primary", True)
        self.go_on = QPushButton("Go on trying")
        self.cases = QPushButton("Show the cases")
        self.compare = QPushButton("Compare with the library")
        self.solution = QPushButton(f"See the solution   {key_text('solution')}")
        self.solution.setAccessibleName("See the solution")
        self._lay_out()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    def say(self, heading: str, lead: str, times: Sequence[str]) -> None:
        """How it went."""
        self.heading.setText(heading)
        self.lead.setText(lead)
        self.times.setText("  ·  ".join(filter(None, times)))
        self.times.setVisible(any(times))

    def ask_cost(self) -> None:
        """Before the key is shown."""
        self._show(asks=True, grades=False, recorded=False)
        self.answer.hide()

    def show_cost(self, sentence: str) -> None:
        """What was right about it; empty: nothing."""
        self.answer.setText(sentence)
        self.answer.setVisible(bool(sentence))

    def ask_grade(
        self, returns: Mapping[Grade, str], suggested: Grade | None, why: str, rules: str
    ) -> None:
        """The grade is still to be given."""
        self._show(asks=False, grades=True, recorded=False)
        self.grades.offer(returns)
        self.grades.suggest(suggested, why, rules)

    def show_recorded(self, sentence: str, next_name: str) -> None:
        """It is given; `next_name`: where the primary button leads."""
        self._show(asks=False, grades=False, recorded=True)
        self.recorded.setText(sentence)
        self.next.setText(next_name)
        self.next.setAccessibleName(next_name)

    def offer(self, *, go_on: bool, cases: bool, compare: bool, solution: bool) -> None:
        """What else there is to do."""
        self.go_on.setVisible(go_on)
        self.cases.setVisible(cases)
        self.compare.setVisible(compare)
        self.solution.setVisible(solution)

    def focus_part(self) -> None:
        """Where the keys are wanted now."""
        if not self.cost.isHidden():
            self.cost.setFocus()
        elif not self.grades.isHidden():
            marked = [each for each in self.grades.buttons.values() if each.suggested]
            (marked or [self.grades.buttons[Grade.SOLID]])[0].setFocus()
        else:
            self.next.setFocus()
        self.ensureVisible(0, 0)

    def _show(self, *, asks: bool, grades: bool, recorded: bool) -> None:
        self.cost.setVisible(asks)
        self.grades.setVisible(grades)
        self.recorded.setVisible(recorded)
        self.next.setVisible(recorded)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("page")
        column = self._column = QVBoxLayout(body)
        above = QHBoxLayout()
        above.addWidget(self.heading)
        above.addSpacing(8)
        above.addWidget(self.times, 1, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(above)
        for widget in (self.lead, self.cost, self.answer, self.grades, self.recorded):
            column.addWidget(widget)
        others = QWidget()
        row = FlowLayout(others, gap=8)
        for button in (self.next, self.go_on, self.cases, self.compare, self.solution):
            row.addWidget(button)
        column.addWidget(others)
        column.addStretch()
        self.setWidget(body)

    def _connect(self) -> None:
        self.grades.graded.connect(self.graded)
        self.next.clicked.connect(self.next_wanted)
        self.go_on.clicked.connect(self.went_on)
        self.cases.clicked.connect(self.cases_wanted)
        self.compare.clicked.connect(self.comparison_wanted)
        self.solution.clicked.connect(self.solution_wanted)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(14), px(18), px(14))
        self._column.setSpacing(px(10))


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
