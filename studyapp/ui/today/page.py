"""Today: a headline, one large button, and below it what stands behind the plan."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.today.interview_list import InterviewList
from studyapp.ui.today.interviews import Line
from studyapp.ui.today.sentences import Sentences
from studyapp.ui.today.weak_list import Weak, WeakList
from studyapp.ui.widgets.charts import Bars, ChartSection, Point
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.rows import Column, Rows
from studyapp.ui.widgets.rows_model import Row
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.section import Section
from studyapp.ui.widgets.side_by_side import SideBySide


class TodayPage(QWidget):
    """Tells what was picked; shows what it is given."""

    started = Signal()
    more_picked = Signal()
    goal_picked = Signal()
    topic_study_picked = Signal(str)
    topic_bookmark_picked = Signal(str)
    topic_picked = Signal(str)
    card_picked = Signal(str)
    exercise_picked = Signal(str)
    drill_picked = Signal()
    mock_picked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.headline = _label("title")
        self.aim = _label("lead")
        self.aim.setWordWrap(False)  # it stands in a row that wraps
        self.note = _label("muted")
        self.start = QPushButton()
        self.start.setProperty("primary", True)
        self.start.setProperty("big", True)
        self.start.clicked.connect(self.started)
        self.more = QPushButton()
        self.more.clicked.connect(self.more_picked)
        self.drill = QPushButton(icon("timer"), " One-minute drill")  # some air after the icon
        self.drill.setAccessibleName("One-minute drill")
        self.drill.setToolTip("Write small snippets from memory, a minute each")
        self.drill.clicked.connect(self.drill_picked)
        self.goal = QPushButton()
        self.goal.setProperty("flat", True)
        self.goal.clicked.connect(self.goal_picked)
        self._make_sections()
        self.area = ScrollPage(look)
        self._lay_out()
        self._first_focus = FirstFocus(self, self.start)
        look.changed.connect(self._restyle)
        self._restyle()

    def press(self) -> None:
        """What Enter does: the button in focus, or else the large one."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QAbstractButton) and self.isAncestorOf(focused):
            focused.click()
        elif self.start.isVisible():
            self.start.click()

    def show_sentences(self, said: Sentences, more: str) -> None:
        """The top of the screen; `more` is an offer beyond today's minutes, or empty."""
        self.headline.setText(said.headline)
        self.aim.setText(said.aim)
        self.note.setText("\n".join(said.notes))
        self.note.setVisible(bool(said.notes))
        self.goal.setText(said.goal_button)
        self.goal.setAccessibleName(f"{said.goal_button}: role, level, interview date and minutes")
        for button, words in ((self.start, said.button), (self.more, more)):
            button.setText(words)
            button.setVisible(bool(words))
        first = self.start if said.button else self.more if more else self.goal
        self._first_focus.lead_to(first)

    def show_weak(self, topics: Sequence[Weak], total: int) -> None:
        """The weakest of `total`."""
        self.weak.show_topics(topics)
        hidden = total - len(topics)
        self.weak_section.say(
            f"The weakest of {total}; the others stand in Progress." if hidden else ""
        )
        self.weak_section.setVisible(bool(topics))

    def show_interviews(self, lines: Sequence[Line]) -> None:
        """Mock interviews that wait, and the last one."""
        self.interviews.show_lines(lines)
        self.interview_section.setVisible(bool(lines))

    def show_plan(self, rows: Sequence[Row]) -> None:
        """Today's topics with their cards."""
        self.plan.show_rows(rows)
        self.plan_section.setVisible(bool(rows))

    def show_exercises(self, rows: Sequence[Row]) -> None:
        """Those of today's cards that are to be solved."""
        self.exercises.show_rows(rows)
        self.exercise_section.setVisible(bool(rows))

    def offer_drill(self, *, on: bool) -> None:
        """Whether there are drills at all."""
        self.drill.setVisible(on)

    def show_new(self, rows: Sequence[Row]) -> None:
        """The next new cards."""
        self.new.show_rows(rows)
        self.new_section.setVisible(bool(rows))

    def show_marked(self, rows: Sequence[Row], total: int) -> None:
        """The newest of `total` bookmarks."""
        self.marked.show_rows(rows)
        hidden = total - len(rows)
        more = f"The newest of {total}; all stand in Progress."
        self.marked_section.say(more if hidden else "")
        self.marked_section.setVisible(bool(rows))
        self._show_right()

    def show_ahead(self, points: Sequence[Point]) -> None:
        """The next seven days."""
        self.ahead.show_points(points)
        self.ahead_section.setVisible(any(point.value for point in points))
        self._show_right()

    def _show_right(self) -> None:
        """Without anything in it, its room is the other column's."""
        parts = (self.ahead_section, self.marked_section)
        self._right.setVisible(any(not part.isHidden() for part in parts))

    def _make_sections(self) -> None:
        look = self._look
        self.interviews = InterviewList(look)
        self.interviews.picked.connect(self.mock_picked)
        self.interview_section = Section(look, "Mock interviews")
        self.interview_section.add(self.interviews)
        self.interview_section.hide()  # until something is known of them
        self.weak = WeakList(look)
        self.weak.study_picked.connect(self.topic_study_picked)
        self.weak.bookmark_picked.connect(self.topic_bookmark_picked)
        self.weak_section = Section(look, "Weak topics")
        self.weak_section.add(self.weak)
        self.plan = self._rows("Planned for today", Column("Question"), Column("Why", 140))
        self.plan_section = _section(look, "Planned for today", self.plan)
        columns = Column("Exercise"), Column("Minutes", 64), Column("Why", 140)
        self.exercises = self._rows("Exercises today", *columns, picked=self.exercise_picked)
        self.exercise_section = _section(look, "Exercises today", self.exercises)
        self.new = self._rows("New today", Column("Question"))
        self.new_section = _section(look, "New today", self.new)
        self.new_section.say("New today, in the order of your path.")
        self.marked = self._rows("To read again", Column("Question"), Column("Why", 128))
        self.marked_section = _section(look, "To read again", self.marked)
        self.ahead = Bars(look, "Questions to recall in the next seven days", axis=False)
        self.ahead_section = ChartSection(
            look, "The next seven days", self.ahead, ("Day", "Questions")
        )

    def _rows(self, name: str, *columns: Column, picked: SignalInstance | None = None) -> Rows:
        """`picked`: what tells of a card; `card_picked` where nothing else is said."""
        rows = Rows(self._look, name, columns, header=False, most=60)
        rows.topic_picked.connect(self.topic_picked)
        rows.card_picked.connect(picked or self.card_picked)
        return rows

    def _lay_out(self) -> None:
        page = self.area
        self._top = QVBoxLayout()
        self._said = QVBoxLayout()
        self._said.addWidget(self.headline)
        self._said.addWidget(_wrapping(self.aim, self.goal))
        self._top.addLayout(self._said)
        self._top.addWidget(_wrapping(self.start, self.more, self.drill))
        self._top.addWidget(self.note)
        page.add_layout(self._top)
        self._stacks = (QVBoxLayout(), QVBoxLayout())
        left = _column(
            self._stacks[0],
            *(self.interview_section, self.weak_section, self.exercise_section),
            *(self.new_section, self.plan_section),
        )
        self._right = _column(self._stacks[1], self.ahead_section, self.marked_section)
        self.columns = SideBySide(self._look, [left, self._right], shares=(4, 3))
        page.add(self.columns)
        page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def _restyle(self) -> None:
        px = self._look.px
        self._said.setSpacing(px(4))
        self._top.setSpacing(px(14))
        self._top.setContentsMargins(0, 0, 0, px(8))
        for stack in self._stacks:
            stack.setSpacing(px(16))


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    return label


def _section(look: Look, title: str, rows: Rows) -> Section:
    section = Section(look, title)
    section.add_rows(rows)
    return section


def _wrapping(*widgets: QWidget) -> QWidget:
    box = QWidget()
    flow = FlowLayout(box, gap=10)
    for widget in widgets:
        flow.addWidget(widget)
    return box


def _column(column: QVBoxLayout, *widgets: QWidget) -> QWidget:
    box = QWidget()
    box.setLayout(column)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return box
