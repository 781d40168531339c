"""Weak topics with the reason, and what to do about each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.bank import TopicId
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Weak:
    """One topic as the list shows it."""

    topic: TopicId
    title: str
    why: str
    bookmarked: bool


class WeakList(QWidget):
    """A line for each topic: recall it now, or bookmark it."""

    study_picked = Signal(str)
    bookmark_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)

    @property
    def topics(self) -> list[TopicId]:
        """As shown."""
        return [line.weak.topic for line in self._lines]

    def line(self, topic: TopicId) -> "_Line":
        """Its widgets."""
        return next(line for line in self._lines if line.weak.topic == topic)

    def show_topics(self, topics: Sequence[Weak]) -> None:
        """Lines that did not change stay, and so does the focus on them."""
        if [line.weak for line in self._lines] == list(topics):
            return
        focused = self._focused()
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [self._make(weak) for weak in topics]
        self._column.setSpacing(self._look.px(12))
        self._restore(focused)

    def _make(self, weak: Weak) -> "_Line":
        line = _Line(weak)
        line.study.clicked.connect(lambda: self.study_picked.emit(weak.topic))
        line.bookmark.clicked.connect(lambda: self.bookmark_picked.emit(weak.topic))
        self._column.addWidget(line)
        return line

    def _focused(self) -> tuple[TopicId, str] | None:
        for line in self._lines:
            for name, button in line.buttons.items():
                if button.hasFocus():
                    return line.weak.topic, name
        return None

    def _restore(self, focused: tuple[TopicId, str] | None) -> None:
        for line in self._lines:
            if focused is not None and line.weak.topic == focused[0]:
                button = line.buttons[focused[1]]
                (button if button.isEnabled() else line.study).setFocus()


class _Line(QWidget):
    def __init__(self, weak: Weak) -> None:
        super().__init__()
        self.weak = weak
        title = QLabel(weak.title, wordWrap=True)
        why = QLabel(weak.why, wordWrap=True)
        why.setProperty("role", "small")
        self.study = QPushButton("Recall now")
        self.study.setAccessibleName(f"Recall now: {weak.title}")
        said = "Bookmarked" if weak.bookmarked else "Bookmark"
        sign = "bookmark-check" if weak.bookmarked else "bookmark"
        self.bookmark = QPushButton(f" {said}")  # some air after the icon
        self.bookmark.setIcon(icon(sign, QPalette.ColorRole.Link))
        self.bookmark.setProperty("flat", True)
        self.bookmark.setEnabled(not weak.bookmarked)
        self.bookmark.setAccessibleName(f"{said}: {weak.title}")
        self.buttons = {"study": self.study, "bookmark": self.bookmark}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(title, 0, 0)
        grid.addWidget(why, 1, 0)
        grid.addWidget(self.bookmark, 0, 1, 2, 1)
        grid.addWidget(self.study, 0, 2, 2, 1)
        grid.setColumnStretch(0, 1)
