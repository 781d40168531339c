"""The verdicts of mock interviews, kind by kind."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts import Point
from studyapp.ui.widgets.charts.steps import Steps
from studyapp.ui.widgets.section import Section


class Trend(NamedTuple):
    """How interviews of one kind went; those of two kinds are never joined."""

    title: str
    points: tuple[Point, ...]
    steps: tuple[str, ...]  # the verdicts, the lowest first


class MockSection(Section):
    """A chart for each kind; words where there is none."""

    picked = Signal()  # to the interviews themselves

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Mock interviews", parent)
        self.button = QPushButton("Interviews and reports")
        self.button.setProperty("flat", True)
        self.button.clicked.connect(lambda _checked: self.picked.emit())
        self.top.addWidget(self.button)
        self.charts: list[Steps] = []
        self._shown: tuple[Trend, ...] = ()
        self._titles: list[QLabel] = []
        self._box = QWidget()
        self._list = QVBoxLayout(self._box)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add(self._box)

    def show_trends(self, trends: Sequence[Trend], words: str) -> None:
        """Others in the place of these."""
        self.say(words)
        self.show()
        if tuple(trends) == self._shown:
            return
        self._shown = tuple(trends)
        for widget in (*self._titles, *self.charts):
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._titles, self.charts = [], []
        for trend in trends:
            self._add(trend)

    def _add(self, trend: Trend) -> None:
        title = QLabel(trend.title, wordWrap=True)
        title.setProperty("role", "strong")
        chart = Steps(self._look, f"Verdicts: {trend.title}", trend.steps)
        chart.show_points(trend.points)
        self._titles.append(title)
        self.charts.append(chart)
        self._list.addWidget(title)
        self._list.addWidget(chart)
