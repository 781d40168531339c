"""Past interviews and how they went one after the other; a part of the home page."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studyapp.ui.mock.history_line import LineRow
from studyapp.ui.mock.history_words import Line
from studyapp.ui.theme import Look
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.rows_model import Row
from studyapp.ui.widgets.section import Section

_COLUMNS = (
    Column("When", 120, 110),
    Column("Interview"),
    Column("For", 230, 190),
    Column("Verdict", 120, 110),
    Column("Score", 130, 54),
)

_FIRST = 8  # lines that are seen at once


class HistoryView(QWidget):
    """Hidden while there is nothing to show."""

    picked = Signal(str)  # a MockId

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.table = Rows(look, "Past interviews", _COLUMNS, most=8)
        self.table.topic_picked.connect(self.picked)
        self.past_section = Section(look, "Past interviews")
        self.past_section.say("Enter or a click opens the report.")
        self.past_section.add_rows(self.table)
        self.trend_section = Section(look, "How it went from one to the next")
        self.lines: list[LineRow] = []
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        holder.setLayout(self._list)
        self.trend_section.add(holder)
        self.all = QPushButton()
        self.all.setProperty("flat", True)
        self.all.clicked.connect(self._show_all)
        self.trend_section.top.addWidget(self.all)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.past_section)
        column.addWidget(self.trend_section)
        column.addStretch()
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_past(self, rows: Sequence[Row], lines: Sequence[Line]) -> None:
        """The newest first; lines once there are two interviews."""
        self.table.show_rows(rows)
        for row in self.lines:
            row.setParent(None)
            row.deleteLater()
        self.lines = [LineRow(self._look, line) for line in lines]
        for place, row in enumerate(self.lines):
            self._list.addWidget(row)
            row.setVisible(place < _FIRST)
        self.all.setVisible(len(lines) > _FIRST)
        self.all.setText(f"Show all {len(lines)}")
        self.trend_section.setVisible(bool(lines))
        self.setVisible(bool(rows))

    def _show_all(self) -> None:
        for row in self.lines:
            row.show()
        self.all.hide()
        self.table.setFocus()

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(16))
        self._list.setSpacing(self._look.px(4))
