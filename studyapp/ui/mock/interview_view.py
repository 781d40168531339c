"""The interview: a question, a rest, and a message across them; its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studyapp.ui.background import Background
from studyapp.ui.mock.interview_page import InterviewPage
from studyapp.ui.mock.rest_page import RestPage
from studyapp.ui.mock.typing_on import TypingOn, is_typed
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.widgets.banner import Banner
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.pressing import press_button
from studyapp.ui.widgets.tab_order import tab_as_laid_out


class InterviewView(QWidget):
    """One page at a time; the message asks before something that cannot be taken back."""

    went_on = Signal()
    skipped = Signal()
    marked = Signal()
    taken_back = Signal()
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
        self._guarded = False
        self._keys = self._bind_keys()
        self._stay = bind(self, "back in mock", self._go_back)
        self._stay.setEnabled(False)
        self.notice.close_button.clicked.connect(self._go_back)
        self._typing_on = _WhileAsked(self._go_back, self.notice)
        self.page.work.edited.connect(lambda _field: self.ask_no_more())

    @property
    def asks(self) -> bool:
        """Whether a question of the question page is to be seen."""
        return self._pages.currentWidget() is self.page

    def show_page(self, *, rest: bool, guarded: bool = False) -> None:
        """The question, or the rest from it; the focus goes with it.

        `guarded`: it comes unasked, so no key that is still typed may press its button.
        """
        wanted, self._guarded = self.rest if rest else self.page, guarded
        for action in self._keys:
            action.setEnabled(not rest)
        self._first_focus.lead_to(wanted)
        if self._pages.currentWidget() is not wanted:
            self.ask_no_more()
            self._pages.setCurrentWidget(wanted)
            self.focus_page()

    def focus_page(self) -> None:
        """Where the keys belong."""
        if not self.isVisible():
            return
        if self.asks:
            self.page.focus_answer()
        else:
            self.rest.take_focus(guarded=self._guarded)

    def order_tabs(self) -> None:
        """Something was made later than what is read after it."""
        tab_as_laid_out(self.page)

    def begin_question(self) -> None:
        """Another one."""
        if self.isVisible():
            self.page.begin()

    def ask_first(
        self,
        sentence: str,
        button: str,
        do: Callable[[], object],
        *,
        other: str = "",
        do_other: Callable[[], object] = bool,
    ) -> None:
        """Before something that cannot be taken back: the keys are on Stay, also while typing."""
        self.notice.say(
            sentence,
            tone="warning",
            button=button,
            do=partial(self._do, do),
            other=other,
            do_other=partial(self._do, do_other),
        )
        self._stay.setEnabled(True)
        self.notice.close_button.setFocus()

    def ask_no_more(self) -> None:
        """It is settled, or something else came in between."""
        self._stay.setEnabled(False)
        self.notice.hide()

    def _go_back(self) -> None:
        """Nothing was meant by it."""
        self.ask_no_more()
        self.focus_page()

    def _run_or_go_on(self) -> None:
        """In code that is still written these keys run it, as they do under Exercises."""
        (self.run_wanted if self.page.is_in_code else self.went_on).emit()

    def _do(self, deed: Callable[[], object]) -> None:
        self.ask_no_more()
        deed()
        self.focus_page()

    def _bind_keys(self) -> list[QAction]:
        """Those that a rest has no use for."""
        bind(self, "go on in mock", self._run_or_go_on)
        bind(self, "hand in mock", self.went_on.emit)
        bind(self, "leave mock", self.leave_wanted.emit)
        bind(self, "mock full screen", self.full_screen_toggled.emit)
        return [
            bind(self, name, signal.emit)
            for name, signal in (
                ("skip in mock", self.skipped),
                ("mark in mock", self.marked),
                ("take back in mock", self.taken_back),
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


class _WhileAsked(TypingOn):
    """Who types on has not read it; Enter and Space press what was gone to on purpose."""

    def __init__(self, stay: Callable[[], object], notice: Banner) -> None:
        self._stay_button = notice.close_button
        buttons = (notice.button, notice.other, notice.close_button)
        super().__init__(stay, *buttons, notice.text)

    def takes(self, watched: QObject, event: QKeyEvent) -> bool:
        return watched is self._stay_button or super().takes(watched, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and is_typed(event):
            event.accept()  # a letter is a letter here, whatever key it is elsewhere
        elif event.type() == QEvent.Type.KeyPress and press_button(event):
            return True
        return super().eventFilter(watched, event)
