"""A card and what can be done with it: the answer, the buttons above it, the find bar below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.one_line import OneLine

if TYPE_CHECKING:
    from studyapp.study import Reason
    from studyapp.ui.widgets.find_bar import FindBar


class Reader(QWidget):
    """Tells which button was pressed; the pane tells of links and folds itself."""

    went_back = Signal()
    went_forward = Signal()
    solving_wanted = Signal()
    bookmark_wanted = Signal()
    suspend_toggled = Signal()
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pane = AnswerPane()
        self.pane.setMinimumWidth(320)  # the buttons above it may need more
        self.find_bar: FindBar | None = None
        self._make_buttons()
        self.place = OneLine()
        self.place.setProperty("role", "muted")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.pane, 1)

    @property
    def reads(self) -> bool:
        """Whether a card is shown."""
        return self.bookmark_button.isEnabled()

    def invite(self) -> None:
        """Say how to begin, where no card is shown; at a start one may still come."""
        key = key_text("next question")
        self.pane.setPlaceholderText(
            f"Choose a question on the left, or press {key} for the first."
        )

    def show_place(self, path: str) -> None:
        """Where the shown card stands in the bank."""
        self.place.setText(path)

    def show_card_state(self, bookmark: Reason | None, *, suspended: bool) -> None:
        """How the buttons above the answer look."""
        self.bookmark_button.setIcon(icon("bookmark-check" if bookmark else "bookmark"))
        self.bookmark_button.setToolTip(
            f"Bookmarked: {bookmark.label}" if bookmark else f"Bookmark  {key_text('bookmark')}"
        )
        self.bookmark_button.setAccessibleName(self.bookmark_button.toolTip())
        self.suspend_button.setIcon(icon("rotate-ccw" if suspended else "archive"))
        words = "Bring back into recall" if suspended else "Set aside from recall"
        self.suspend_button.setToolTip(f"{words}  {key_text('suspend')}")
        self.suspend_button.setAccessibleName(words)

    def show_ways(self, *, back: bool, forward: bool) -> None:
        """Whether there is anywhere to go back or forward to."""
        self.back_button.setEnabled(back)
        self.forward_button.setEnabled(forward)

    def enable_card(self, *, on: bool) -> None:
        """Whether a card is shown that the buttons could act on."""
        for button in (self.bookmark_button, self.suspend_button, self.note_button):
            button.setEnabled(on)

    def offer_exercise(self, *, on: bool) -> None:
        """Whether the card shown has something to solve."""
        self.solve_button.setVisible(on)

    def open_find_bar(self) -> None:
        """Under the answer; made when first wanted."""
        if self.find_bar is None:
            from studyapp.ui.widgets.find_bar import FindBar  # noqa: PLC0415 (start-up)

            self.find_bar = FindBar(self.pane)
            self._column.addWidget(self.find_bar)
        self.find_bar.open()

    def _make_buttons(self) -> None:
        self.back_button = _tool("arrow-left", "Back", "back")
        self.back_button.clicked.connect(self.went_back)
        self.forward_button = _tool("arrow-right", "Forward", "forward")
        self.forward_button.clicked.connect(self.went_forward)
        self.solve_button = QPushButton(icon("code"), " Solve it")  # some air after the icon
        self.solve_button.setAccessibleName("Solve it")
        self.solve_button.setToolTip(f"Write, run and submit it  {key_text('solve')}")
        self.solve_button.setProperty("compact", True)
        self.solve_button.clicked.connect(self.solving_wanted)
        self.solve_button.hide()
        self.bookmark_button = _tool("bookmark", "Bookmark", "bookmark")
        self.bookmark_button.clicked.connect(self.bookmark_wanted)
        self.suspend_button = _tool("archive", "Set aside from recall", "suspend")
        self.suspend_button.clicked.connect(self.suspend_toggled)
        self.note_button = _tool("notebook-pen", "Notes and own answer", "note")
        self.note_button.clicked.connect(self.note_wanted)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 4)
        bar.addWidget(self.back_button)
        bar.addWidget(self.forward_button)
        bar.addWidget(self.place, 1)
        bar.addWidget(self.solve_button)
        for button in (self.bookmark_button, self.suspend_button, self.note_button):
            bar.addWidget(button)
        return bar


def _tool(icon_name: str, name: str, command: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setToolTip(f"{name}  {key_text(command)}")
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
