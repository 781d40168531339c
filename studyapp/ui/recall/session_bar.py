"""The strip above a card: how far the session is, the time, and what can be done with the card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QVBoxLayout, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.widgets.one_line import OneLine


class SessionBar(QWidget):
    """Quiet: it must not draw the eye from the question."""

    bookmark_toggled = Signal()
    notes_toggled = Signal()
    set_aside = Signal()
    library_wanted = Signal()
    writing_wanted = Signal()
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = OneLine()
        self.title.setProperty("role", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.place = OneLine()
        self.place.setProperty("role", "muted")
        self.time = QLabel()
        self.time.setProperty("role", "muted")
        self.time.setAccessibleName("Time on this question")
        self.write = self._tool("code", "Write it: solve the exercise", "write it")
        self.write.setText(" Write it")
        self.write.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.write.clicked.connect(self.writing_wanted)
        self.write.hide()
        self.bookmark = self._tool("bookmark", "Bookmark", "recall bookmark")
        self.bookmark.clicked.connect(self.bookmark_toggled)
        notes = self._tool("notebook-pen", "Notes", "recall note")
        notes.clicked.connect(self.notes_toggled)
        aside = self._tool("archive", "Set aside: do not ask this again", "recall suspend")
        aside.clicked.connect(self.set_aside)
        library = self._tool("library", "Open in the Library", "open in library")
        library.clicked.connect(self.library_wanted)
        end = self._tool("x", "End the session", "end")
        end.clicked.connect(self.ended)
        self._tools = (self.write, self.bookmark, notes, aside, library, end)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setObjectName("thin")
        self.progress.setAccessibleName("Done in this session")
        self._lay_out()

    def show_session(self, title: str, done: int, planned: int) -> None:
        """Which session this is, and how many of its cards are done with."""
        self.title.setText(title)
        self.progress.setUpdatesEnabled(False)  # it would paint all that changed, at once
        self.progress.setRange(0, max(planned, 1))
        self.progress.setValue(done)
        self.progress.setUpdatesEnabled(True)
        self.progress.setAccessibleDescription(f"{done} of {planned}")

    def show_place(self, text: str) -> None:
        """Which card it is, and what comes back, in words."""
        if text != self.place.text():
            self.place.setText(text)

    def show_time(self, text: str) -> None:
        """Time on this card, against what an interview allows."""
        self.time.setText(text)

    def show_bookmark(self, *, on: bool) -> None:
        """Whether the card is bookmarked."""
        name = "Take the bookmark away" if on else "Bookmark"
        self.bookmark.setIcon(icon("bookmark-check" if on else "bookmark"))
        self.bookmark.setToolTip(f"{name}  {key_text('recall bookmark')}")
        self.bookmark.setAccessibleName(name)

    def offer_writing(self, *, on: bool) -> None:
        """Whether the card has an exercise."""
        self.write.setVisible(on)

    def set_margins(self, sides: int) -> None:
        """As the zoom wants them."""
        self._row.setContentsMargins(sides, sides // 3, sides * 2 // 3, sides // 4)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.title)
        row.addSpacing(10)
        row.addWidget(self.place)
        row.addStretch()
        row.addWidget(self.time)
        row.addSpacing(12)
        for tool in self._tools:
            row.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.progress)

    def _tool(self, icon_name: str, name: str, command: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(icon_name))
        button.setToolTip(f"{name}  {key_text(command)}")
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
