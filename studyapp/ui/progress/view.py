"""The progress screen: figures, tables and charts below one another."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.progress.contents import Figure
from studyapp.ui.progress.figures import Figures
from studyapp.ui.progress.mock_section import MockSection
from studyapp.ui.theme import Look
from studyapp.ui.widgets.charts import Bars, ChartSection, HeatMap, Point
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.rows_model import Row
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.section import Section
from studyapp.ui.widgets.side_by_side import SideBySide

_TOPIC_COLUMNS = (
    Column("Topic"),
    Column("Questions", 84, 76),
    Column("Seen", 150, 54),
    Column("Known today", 150, 90),
    Column("Weak", 78, 66),
    Column("Due", 56, 40),
)
_WEAK = 4
_EXERCISE_COLUMNS = (
    Column("Topic"),
    Column("Solved", 150, 100),
    Column("Under way", 100, 88),
    Column("Best time", 80, 70),
)
_DRILL_COLUMNS = (Column("Drill"), Column("Best time", 80))
_KNOWN = (
    "Known today: what the forgetting curve expects of all questions. A question that you missed, "
    "or found shaky when it was new, counts as not known until your next solid answer."
)
_SHARE_COLUMNS = (Column("Answers"), Column("Right", 150), Column("Behind it", 100))
_WHY_COLUMNS = (Column("Question"), Column("Why", 150))


class ProgressView(QWidget):
    """Blank until something is shown; tells which topic or card was picked."""

    came_to_front = Signal()
    topic_picked = Signal(str)
    card_picked = Signal(str)
    exercise_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.figures = Figures(look)
        self.empty = QLabel("Nothing is answered yet. After the first session this page fills.")
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self._make_tables()
        self._make_charts()
        self.page = ScrollPage(look)
        self._lay_out()
        self.page.hide()
        FirstFocus(self, self.topics)

    def show_figures(self, figures: Sequence[Figure], *, begun: bool) -> None:
        """The large numbers; before the first answer only topics and bookmarks are shown."""
        self.figures.show_figures(figures)
        self.empty.setVisible(not begun)
        for part in (self._quality, self._days, self.year_section):
            part.setVisible(begun)
        self.page.show()

    def show_topics(self, rows: Sequence[Row]) -> None:
        """Coverage and mastery."""
        self.topics.show_rows(rows)

    def show_retention(self, rows: Sequence[Row]) -> None:
        """True retention by window."""
        self.retention.show_rows(rows)

    def show_calibration(self, rows: Sequence[Row], words: str) -> None:
        """Right when sure, right when not; without words there is nothing to tell."""
        self.calibration.show_rows(rows if words else [])
        self.calibration_section.say(words or "Reveal with “sure” or “not sure” and this fills.")

    def show_answers(self, points: Sequence[Point]) -> None:
        """The last thirty days."""
        self.answers.show_points(points)

    def show_forecast(self, points: Sequence[Point]) -> None:
        """The next thirty days."""
        self.forecast.show_points(points)

    def show_year(self, days: Mapping[date, int]) -> None:
        """The heat map."""
        self.year.show_days(days)

    def show_exercises(self, rows: Sequence[Row], words: str) -> None:
        """By topic, what is solved and what is under way."""
        self.exercises.show_rows(rows)
        self.exercise_section.say(words)
        self.exercise_section.setVisible(bool(rows))

    def show_drills(self, rows: Sequence[Row]) -> None:
        """Those that were tried, with their best times."""
        self.drills.show_rows(rows)
        self.drill_section.setVisible(bool(rows))

    def show_weak(self, rows: Sequence[Row]) -> None:
        """Weak topics with their cards."""
        self.weak.show_rows(rows)
        self.weak_section.setVisible(bool(rows))

    def show_bookmarks(self, rows: Sequence[Row]) -> None:
        """Marked topics and cards."""
        self.bookmarks.show_rows(rows)
        self.bookmark_section.setVisible(bool(rows))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()

    def _make_tables(self) -> None:
        look = self._look
        self.topics = self._rows("Topics", _TOPIC_COLUMNS, most=200)
        self.topic_section = _section(look, "Topics", self.topics)
        self.weakest = QPushButton("Weakest first")
        self.weakest.setCheckable(True)
        self.weakest.setProperty("flat", True)
        self.weakest.toggled.connect(self._sort)
        self.topic_section.top.addWidget(self.weakest)
        self.topic_section.say(_KNOWN)
        self.exercises = self._rows(
            "Exercises", _EXERCISE_COLUMNS, most=40, picked=self.exercise_picked
        )
        self.exercise_section = _section(look, "Exercises", self.exercises)
        self.drills = self._rows("One-minute drills", _DRILL_COLUMNS)
        self.drill_section = _section(look, "One-minute drills", self.drills)
        self.mock_section = MockSection(look)
        for section in (self.exercise_section, self.drill_section, self.mock_section):
            section.hide()  # until something is known of them
        self.retention = self._rows("Retention", _SHARE_COLUMNS, header=False)
        self.retention_section = _section(look, "Retention", self.retention)
        self.retention_section.say("Right answers on questions seen on an earlier day.")
        self.calibration = self._rows("Judging yourself", _SHARE_COLUMNS, header=False)
        self.calibration_section = _section(look, "Judging yourself", self.calibration)
        self.weak = self._rows("Weak topics and questions", _WHY_COLUMNS, header=False)
        self.weak_section = _section(look, "Weak topics and questions", self.weak)
        self.bookmarks = self._rows("Bookmarks", _WHY_COLUMNS, header=False)
        self.bookmark_section = _section(look, "Bookmarks", self.bookmarks)

    def _make_charts(self) -> None:
        look = self._look
        self.answers = Bars(look, "Answers a day in the last thirty days", newest_first=True)
        self.answers_section = ChartSection(look, "Answers a day", self.answers, ("Day", "Answers"))
        self.forecast = Bars(look, "Questions due in the next thirty days")
        self.forecast_section = ChartSection(
            look, "Due in the next 30 days", self.forecast, ("Day", "Questions")
        )
        self.year = HeatMap(look, "Answers in the last year", "answer")
        self.year_section = ChartSection(look, "The last year", self.year, ("Day", "Answers"))

    def _sort(self, weakest_first: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self.weakest.setText("In the bank's order" if weakest_first else "Weakest first")
        column = _WEAK if weakest_first else -1
        self.topics.sort_by(column, Qt.SortOrder.DescendingOrder)

    def _rows(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        header: bool = True,
        most: int = 14,
        picked: SignalInstance | None = None,
    ) -> Rows:
        """`picked`: what tells of a card; `card_picked` where nothing else is said."""
        rows = Rows(self._look, name, columns, header=header, most=most)
        rows.topic_picked.connect(self.topic_picked)
        rows.card_picked.connect(picked or self.card_picked)
        return rows

    def _lay_out(self) -> None:
        look, page = self._look, self.page
        title = QLabel("Progress")
        title.setProperty("role", "title")
        self._quality = SideBySide(look, [self.retention_section, self.calibration_section])
        self._days = SideBySide(look, [self.answers_section, self.forecast_section])
        lists = SideBySide(look, [self.weak_section, self.bookmark_section])
        for part in (
            title, self.empty, self.figures, self.topic_section, self.exercise_section,
            self.drill_section, self.mock_section, self._quality, self._days, self.year_section,
            lists,
        ):  # fmt: skip
            page.add(part)
        page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)


def _section(look: Look, title: str, content: QWidget) -> Section:
    section = Section(look, title)
    section.add_rows(content)
    section.add_stretch()
    return section
