"""The end of a round of drills."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme import Look
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.rows_model import Cell, Row
from studyapp.ui.widgets.section import Section


class SummaryRow(NamedTuple):
    """A drill and how it went."""

    title: str
    result: str


class DrillSummary(QWidget):
    """Each drill with its time, and two ways on."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.section = Section(look, "The round is over")
        self.section.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        columns = (Column("Drill"), Column("How it went", 260, 200))
        self.rows = Rows(look, "Drills of this round", columns, header=False)
        self.section.add_rows(self.rows)
        self.again, self.back = QPushButton("Another round"), QPushButton("Back to the exercises")
        self.again.setProperty("primary", True)
        self.heading = QLabel(wordWrap=True)
        self.heading.setProperty("role", "title")
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addWidget(self.back)
        buttons.addStretch()
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.section)
        column.addLayout(buttons)
        column.addStretch(1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, heading: str, rows: Sequence[SummaryRow]) -> None:
        """In the order of the round."""
        self.heading.setText(heading)
        self.rows.show_rows(Row((Cell(row.title), Cell(row.result))) for row in rows)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(28), px(26), px(28), px(20))
        self._column.setSpacing(px(16))
