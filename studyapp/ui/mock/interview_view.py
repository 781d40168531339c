"""The interview: a question, a rest, and a message across them; its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.background import Background
from studyapp.ui.mock.interview_page import InterviewPage
from studyapp.ui.mock.rest_page import RestPage
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.widgets.banner import Banner
from studyapp.ui.widgets.first_focus import FirstFocus


class InterviewView(QWidget):
    """One page at a time; the message asks before something that cannot be taken back."""

    went_on = Signal()
    skipped = Signal()
    marked = Signal()
    ask_wanted = Signal()
    aloud_toggled = Signal()
    paused = Signal()
    leave_wanted = Signal()
    stepped = Signal(int)  # to another question of the round
    run_wanted = Signal()
    stopped = Signal()
    time_wanted = Signal()
    full_screen_toggled = Signal()

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = Banner()
        self.notice.close_button.setText("Stay")
        self.page, self.rest = InterviewPage(look, background), RestPage(look)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.page)
        self._pages.addWidget(self.rest)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)
        self._first_focus = FirstFocus(self, self.page)
        self._keys = self._bind_keys()
        self.notice.close_button.clicked.connect(self.focus_page)

    @property
    def asks(self) -> bool:
        """Whether a question of the question page is to be seen."""
        return self._pages.currentWidget() is self.page

    def show_page(self, *, rest: bool) -> None:
        """The question, or the rest from it; the focus goes with it."""
        wanted = self.rest if rest else self.page
        for action in self._keys:
            action.setEnabled(not rest)
        self._first_focus.lead_to(wanted)
        if self._pages.currentWidget() is not wanted:
            self._pages.setCurrentWidget(wanted)
            self.focus_page()

    def focus_page(self) -> None:
        """Where the keys belong."""
        if not self.isVisible():
            return
        if self.asks:
            self.page.focus_answer()
        else:
            self.rest.button.setFocus()

    def begin_question(self) -> None:
        """Another one."""
        if self.isVisible():
            self.page.begin()

    def ask_first(self, sentence: str, button: str, do: Callable[[], object]) -> None:
        """Before something that cannot be taken back; the keys are on the button."""
        self.notice.say(sentence, tone="warning", button=button, do=partial(self._do, do))
        self.notice.button.setFocus()

    def _do(self, deed: Callable[[], object]) -> None:
        deed()
        self.focus_page()

    def _bind_keys(self) -> list[QAction]:
        """Those that a rest has no use for."""
        bind(self, "go on in mock", self.went_on.emit)
        bind(self, "leave mock", self.leave_wanted.emit)
        bind(self, "mock full screen", self.full_screen_toggled.emit)
        return [
            bind(self, name, signal.emit)
            for name, signal in (
                ("skip in mock", self.skipped),
                ("mark in mock", self.marked),
                ("ask back", self.ask_wanted),
                ("said aloud", self.aloud_toggled),
                ("pause mock", self.paused),
                ("run in mock", self.run_wanted),
                ("stop in mock", self.stopped),
                ("say the time", self.time_wanted),
            )
        ] + [
            bind(self, "next in mock", partial(self.stepped.emit, 1)),
            bind(self, "previous in mock", partial(self.stepped.emit, -1)),
            bind(self, "next part", partial(self.page.step, 1)),
            bind(self, "previous part", partial(self.page.step, -1)),
        ]
