"""What awaits the learner: rounds, questions, minutes; what is short."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.study.mock import Relaxation, Setup
from studyapp.ui.mock.begin_bar import BeginBar
from studyapp.ui.theme import Look
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.rows_model import Cell, Row
from studyapp.ui.widgets.section import Section

_COLUMNS = (Column("Round"), Column("Questions", 84), Column("Each", 66), Column("In all", 74))


class SetupPlan(Section):
    """Where too few questions are left, a button lets go of what stands in the way.

    Begin stands in a bar of its own, `bar`, which whoever shows this puts where it stays in view.
    """

    begun = Signal()
    relaxed = Signal(object)  # a Setup

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What awaits you", parent)
        self.total, self.pressure = _label("lead"), _label("muted")
        self.rounds = Rows(look, "Rounds of the interview", _COLUMNS, header=True, most=12)
        self.rounds.setSortingEnabled(False)
        self.short = _label("")
        self.relaxing = QWidget()
        self._buttons = QVBoxLayout(self.relaxing)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self.bar = BeginBar(look)
        self.begin = self.bar.begin
        self.bar.begun.connect(self.begun)
        self.add(self.total)
        self.add_rows(self.rounds)
        for widget in (self.pressure, self.short, self.relaxing):
            self.add(widget)

    def show_rounds(self, cells: Sequence[Sequence[str]], total: str, pressure: str) -> None:
        """An interview that can be held."""
        self.total.setText(total)
        self.pressure.setText(pressure)
        self.rounds.show_rows([Row(tuple(map(Cell, texts))) for texts in cells])
        self._show_parts(on=True)

    def show_problem(self, sentence: str) -> None:
        """One that cannot be held, and why."""
        self._show_parts(on=False)
        self.show_shortage(sentence, ())
        self.allow(on=False, why=sentence)

    def show_shortage(self, sentence: str, relaxations: Sequence[Relaxation]) -> None:
        """Too few questions; empty: there are enough."""
        self.short.setText(sentence)
        self.short.setVisible(bool(sentence))
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in relaxations:
            button = self._button(each)
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.show()  # at once: it may be given the focus
        self.relaxing.setVisible(bool(relaxations))

    def allow(self, *, on: bool, why: str = "") -> None:
        """Whether it can begin."""
        self.begin.setEnabled(on)
        self.begin.setToolTip(why)
        self.begin.setAccessibleDescription(why)
        self.bar.tell(self.total.text() if on else why)

    def _button(self, relaxation: Relaxation) -> QPushButton:
        button = QPushButton(relaxation.sentence)
        button.setAccessibleDescription("Changes your choice, and nothing else")
        button.clicked.connect(partial(self._relax, relaxation.setup))
        return button

    def _relax(self, setup: Setup) -> None:
        """The button goes; the keys are for what is still short, else for Begin."""
        self.relaxed.emit(setup)
        left = self._buttons.itemAt(0)
        target = left.widget() if left is not None else None
        (target or self.begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self, *, on: bool) -> None:
        for part in (self.total, self.rounds, self.pressure):
            part.setVisible(on)


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)
    return label
