"""The strip above an exercise: the way back, its title, the time, the walls, its neighbours."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine


class PageHead(QWidget):
    """Calm: nothing in it blinks or counts down."""

    back_wanted = Signal()
    previous_wanted = Signal()
    next_wanted = Signal()
    library_wanted = Signal()
    walls_asked = Signal()
    time_hidden = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("head")
        self._look = look
        self._clock, self._time_is_hidden = "", False
        self._texts, self._by_title = ("", ""), True
        self.back = _tool("arrow-left", "Back to the exercises", "to exercises")
        self.back.clicked.connect(self.back_wanted)
        self.title = OneLine()
        self.title.setProperty("role", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setAccessibleName("Exercise")
        self.time = QToolButton()
        self.time.setProperty("quiet", True)
        self.time.setIcon(icon("clock"))
        self.time.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.time.clicked.connect(self._toggle_time)
        self.walls = _tool("shield-check", "What contains your code", "")
        self.walls.clicked.connect(self.walls_asked)
        self.library = _tool("library", "Open in the Library", "exercise in library")
        self.library.clicked.connect(self.library_wanted)
        self.previous = _tool("chevron-left", "Previous exercise", "previous exercise")
        self.previous.clicked.connect(self.previous_wanted)
        self.next = _tool("chevron-right", "Next exercise", "next exercise")
        self.next.clicked.connect(self.next_wanted)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_title(self, title: str, place: str, back_to: str) -> None:
        """Which exercise, its topic, and where Back leads."""
        self._texts = (title, place)
        self._say_title()
        self.back.setAccessibleName(back_to)
        self.back.setToolTip(f"{back_to}  {key_text('to exercises')}")

    def prefer_title(self, *, on: bool) -> None:
        """The title; or the topic, while the title is to be seen below."""
        self._by_title = on
        self._say_title()

    def show_time(self, clock: str) -> None:
        """At work so far, against what an interview allows."""
        if clock != self._clock:
            self._clock = clock
            self._say_time()

    def hide_time(self, *, on: bool) -> None:
        """For those whom a clock makes nervous."""
        self._time_is_hidden = on
        self._say_time()

    def show_walls(self, told: str) -> None:
        """What is contained, in the tool tip."""
        self.walls.setToolTip(told)
        self.walls.setAccessibleDescription(told)

    def show_neighbours(self, *, before: bool, after: bool) -> None:
        """Whether there are any."""
        self.previous.setEnabled(before)
        self.next.setEnabled(after)

    def _say_title(self) -> None:
        title, place = self._texts
        self.title.setText(title if self._by_title else place)
        self.title.setProperty("role", "strong" if self._by_title else "muted")
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)

    def _toggle_time(self) -> None:
        self.hide_time(on=not self._time_is_hidden)
        self.time_hidden.emit(self._time_is_hidden)

    def _say_time(self) -> None:
        hidden = self._time_is_hidden
        self.time.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if hidden
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.time.setText("" if hidden else f" {self._clock}")
        spoken = "Show the time" if hidden else f"Time: {self._clock}. Hide it"
        self.time.setAccessibleName(spoken)
        self.time.setToolTip("Show the time" if hidden else "Time at work. Click to hide it")

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setSpacing(4)
        row.addWidget(self.back)
        row.addSpacing(4)
        row.addWidget(self.title, 1)
        for widget in (self.time, self.walls, self.library, self.previous, self.next):
            row.addWidget(widget)

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(10), px(6), px(10), px(6))


def _tool(icon_name: str, name: str, command: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    key = key_text(command) if command else ""
    button.setToolTip(f"{name}  {key}".strip())
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
