"""The learner's code and the library's way, case by case with their times."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studyapp.practice import CaseResult
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.side_by_side import SideBySide

_COLUMNS = ("Case", "Yours", "Library")
_MILLISECOND = 0.001
_TOO_QUICK = 2 * _MILLISECOND  # chance decides


class ComparisonView(QWidget):
    """A small table, and the library's code to read."""

    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.lead = QLabel(wordWrap=True)
        self.lead.setProperty("role", "strong")
        self.back = QPushButton("Back")
        self.back.setAccessibleName("Back to the grade")
        self.back.clicked.connect(self.left)
        self.table = _table()
        self.code = CodeText(look, "The library's way")
        sides = SideBySide(look, (self.table, self.code), needs=520)
        above = QHBoxLayout()
        above.addWidget(self.lead, 1)
        above.addWidget(self.back)
        column = self._column = QVBoxLayout(self)
        column.addLayout(above)
        column.addWidget(sides, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_comparison(
        self, own: Sequence[CaseResult], library: Sequence[CaseResult], code: str
    ) -> None:
        """The same cases in the same order."""
        self.lead.setText(_summary(own, library))
        self.code.setPlainText(code)
        self.table.setRowCount(len(own))
        for row, (mine, theirs) in enumerate(zip(own, library, strict=False)):
            for column, text in enumerate((mine.case.title, _told(mine), _told(theirs))):
                item = QTableWidgetItem(text)
                item.setToolTip(text if column == 0 else "")
                if column:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
                self.table.setItem(row, column, item)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))


def _table() -> QTableWidget:
    table = QTableWidget(0, len(_COLUMNS))
    table.setHorizontalHeaderLabels(_COLUMNS)
    table.setAccessibleName("Time of each case, yours and the library's")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    return table


def _told(result: CaseResult) -> str:
    return time_in_words(result.seconds) if result.passed else result.outcome.label


def time_in_words(seconds: float) -> str:
    """As "0.3 ms", "12 ms", "1.4 s"."""
    if seconds < 10 * _MILLISECOND:
        return f"{seconds / _MILLISECOND:.2g} ms" if seconds > 0.00005 else "< 0.1 ms"
    if seconds < 1:
        return f"{seconds / _MILLISECOND:.0f} ms"
    return f"{seconds:.1f} s"


def _summary(own: Sequence[CaseResult], library: Sequence[CaseResult]) -> str:
    mine, theirs = (sum(result.seconds for result in results) for results in (own, library))
    if not theirs or not all(result.passed for result in (*own, *library)):
        return "All cases, yours and the library's"
    if max(mine, theirs) < _TOO_QUICK:
        return "Both are too quick to be told apart."
    times = mine / theirs
    if times >= 1.5:
        return f"The library is {times:.2g} times as fast over all cases."
    if times <= 1 / 1.5:
        return f"Your code is {1 / times:.2g} times as fast over all cases."
    return "Yours and the library's take about the same time."
