"""One case in the list: how it ended in a sign and a word, its title, how long it took."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from studyapp.practice import CaseResult, Outcome
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.case_detail import CaseDetail
from studyapp.ui.widgets.one_line import OneLine

_ICON = 16  # pixels
_GOOD, _BAD, _QUIET = (
    QPalette.ColorRole.Highlight,
    QPalette.ColorRole.BrightText,
    QPalette.ColorRole.PlaceholderText,
)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class State:
    """How a case stands: an icon with its colour, and a word."""

    picture: str
    role: QPalette.ColorRole
    word: str


WAITING = State("circle", _QUIET, "Not run")
RUNNING = State("circle-dot", _GOOD, "Running…")
_OTHERS = {
    Outcome.TIME: State("clock", _BAD, Outcome.TIME.label),
    Outcome.CANCELLED: State("circle", _QUIET, Outcome.CANCELLED.label),
    Outcome.BROKEN: State("triangle-alert", _BAD, Outcome.BROKEN.label),
}


def state_of(outcome: Outcome) -> State:
    """What is shown of a case that has ended."""
    if outcome is Outcome.PASSED:
        return State("circle-check", _GOOD, outcome.label)
    return _OTHERS.get(outcome) or State("circle-alert", _BAD, outcome.label)


class CaseRow(QWidget):
    """A line that opens; what stands under it is made when it is first opened."""

    toggled = Signal()
    moved = Signal(int)  # to the row after (1) or before (-1)
    line_wanted = Signal(int)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = title
        self._open = False
        self.result: CaseResult | None = None
        self.detail: CaseDetail | None = None
        self.head = _Head(look)
        self.head.clicked.connect(self.toggled)
        self.head.moved.connect(self.moved)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.show_state(WAITING)

    @property
    def is_open(self) -> bool:
        """Whether its detail is to be seen."""
        return self._open

    @property
    def failed(self) -> bool:
        """Whether it is one to look at."""
        ended = self.result.outcome if self.result else Outcome.CANCELLED
        return ended not in (Outcome.PASSED, Outcome.CANCELLED)

    def show_state(self, state: State) -> None:
        """It waits, or runs."""
        self.head.show_words(state, self._title, "")
        self.head.show_arrow(on=False)

    def show_result(self, result: CaseResult, title: str) -> None:
        """It has ended."""
        self.result, self._title = result, title
        state = state_of(result.outcome)
        self.head.show_words(state, title, _span(result.seconds) if result.seconds else "")
        self.head.show_arrow(on=True)

    def open(self, *, on: bool = True) -> None:
        """Show what is known of the case; nothing happens before it has ended."""
        self._open = on and self.result is not None
        if self._open and self.detail is None and self.result:
            self.detail = CaseDetail(self._look, self.result, self)
            self.detail.line_wanted.connect(self.line_wanted)
            self._column.addWidget(self.detail)
        if self.detail:
            self.detail.setVisible(self._open)
        self.head.show_open(on=self._open)


class _Head(QPushButton):
    moved = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = WAITING
        self._spoken = ""
        self._unfolds = False
        self.setProperty("case", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._picture, self._arrow = QLabel(), QLabel()
        self._word, self._time = QLabel(), QLabel()
        self._title = OneLine()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._word.setProperty("role", "strong")
        self._time.setProperty("role", "small")
        self._row = QHBoxLayout(self)
        for part in (self._picture, self._word, self._title, self._time, self._arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(part, int(part is self._title))
        look.changed.connect(self._restyle)
        self._restyle()

    def show_words(self, state: State, title: str, time: str) -> None:
        self._state = state
        self._word.setText(state.word)
        self._title.setText(title)
        self._time.setText(time)
        self._spoken = ". ".join(filter(None, (state.word, title.rstrip("."), time)))
        self.setAccessibleName(self._spoken)
        self._restyle()

    def show_arrow(self, *, on: bool) -> None:
        """Whether there is something to unfold; its place is kept."""
        self._unfolds = on
        self._restyle()

    def show_open(self, *, on: bool) -> None:
        self._arrow.setProperty("open", on)
        self.setAccessibleName(f"{self._spoken}, open" if on else self._spoken)
        self._restyle()

    def words(self) -> tuple[str, str, str]:
        """State, title and time."""
        return self._word.text(), self._title.text(), self._time.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and not event.modifiers():
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        elif event.key() in _ENTERS and not event.modifiers():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(12), px(8), px(12), px(8))
        self._row.setSpacing(px(10))
        side = QSize(px(_ICON), px(_ICON))
        self._picture.setPixmap(icon(self._state.picture, self._state.role).pixmap(side))
        arrow = "chevron-down" if self._arrow.property("open") else "chevron-right"
        self._arrow.setFixedSize(side)
        self._arrow.setPixmap(icon(arrow, _QUIET).pixmap(side) if self._unfolds else QPixmap())


def _span(seconds: float) -> str:
    """As `3 ms` or `1.2 s`."""
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{max(round(seconds * 1000), 1)} ms"
