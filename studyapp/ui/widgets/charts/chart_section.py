"""A chart with its heading, and the same values as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts.chart import Chart
from studyapp.ui.widgets.section import Section


class ChartSection(Section):
    """Shows the chart or, when asked, its table."""

    def __init__(
        self,
        look: Look,
        title: str,
        chart: Chart,
        columns: tuple[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent)
        self.chart = chart
        self.switch = QPushButton("Show as table")
        self.switch.setCheckable(True)
        self.switch.setProperty("flat", True)
        self.switch.setAccessibleName(f"Show as table: {title}")
        self.switch.toggled.connect(self._turn)
        self.top.addWidget(self.switch)
        self.table = self._make_table(title, columns)
        self.table.hide()
        chart.changed.connect(self._fill)
        self.add(chart)
        self.add(self.table)

    def _turn(self, as_table: bool) -> None:  # noqa: FBT001 (Qt's signature)
        if as_table:
            self._fill()
            self.table.setFixedHeight(max(self.chart.height(), self._look.px(180)))
        self.table.setVisible(as_table)
        self.chart.setVisible(not as_table)
        self.switch.setText("Show as chart" if as_table else "Show as table")
        self.switch.setAccessibleName(f"{self.switch.text()}: {self.title.text()}")

    def _fill(self) -> None:
        if not self.switch.isChecked():
            return
        points = self.chart.points
        self.table.setRowCount(len(points))
        for row, point in enumerate(points):
            for column, text in enumerate((point.label, point.words)):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.table.setItem(row, column, item)

    def _make_table(self, title: str, columns: tuple[str, str]) -> QTableWidget:
        table = QTableWidget(0, len(columns))
        table.setHorizontalHeaderLabels(columns)
        table.setAccessibleName(f"{title}, as a table")
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        return table
