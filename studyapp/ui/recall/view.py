"""The recall screen: one card at a time, or what stands in its place."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QHideEvent,
    QKeyEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.review import Confidence, Grade
from studyapp.ui.recall.asking import Asking
from studyapp.ui.recall.rest import Rest, Summary
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.pressing import is_for_button, press_button


class RecallView(QWidget):
    """Tells what the learner pressed; shows what it is given."""

    revealed = Signal(object)  # a Confidence
    graded = Signal(object)  # a Grade
    whole_toggled = Signal()
    bookmark_toggled = Signal()
    typing_wanted = Signal()
    notes_toggled = Signal()
    set_aside = Signal()
    library_wanted = Signal()
    writing_wanted = Signal()
    next_wanted = Signal()  # where there is nothing to grade
    left = Signal()  # by Escape
    came_to_front = Signal()
    went_away = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.asking = Asking(look)
        self.idle = Rest(look)
        self.waiting = Rest(look)
        self.summary = Summary(look)
        self.pages = QStackedWidget()
        for page in (self.idle, self.asking, self.waiting, self.summary):
            self.pages.addWidget(page)
        self.note = QLabel(wordWrap=True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("role", "small")
        self.note.setAccessibleName("What just happened")
        self._hint = self._said = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.note)
        self._first_focus = FirstFocus(self)
        self._bind_keys()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, page: QWidget) -> None:
        """One of `idle`, `asking`, `waiting` and `summary`; it gets the focus."""
        self.pages.setCurrentWidget(page)
        self._first_focus.lead_to(self.asking.pane if page is self.asking else page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable(self._keys_on_card() if page is self.asking else [])
        self.hint("")

    def show_question(self) -> None:
        """A card is asked."""
        self.asking.show_question()
        self.show_page(self.asking)

    def show_answer(self) -> None:
        """It is revealed."""
        self.asking.show_answer()
        self.show_page(self.asking)

    def read_only(self, *, on: bool) -> None:
        """Whether there is nothing to grade, and one only goes on."""
        self.asking.read_only = on

    def offer_next(self) -> None:
        """The grade could not be saved: try again, or go on without it."""
        self.asking.next_button.show()
        self._enter.setEnabled(True)

    def settle(self) -> None:
        """Give everything its size now, before something is scrolled to its place."""
        # the grades know only by their width how many rows they need: hence a second time
        for widget in (self, self.asking, self.asking.grades, self.asking):
            if (layout := widget.layout()) is not None:
                layout.activate()

    def hint(self, keys: str) -> None:
        """The keys that help here, quietly."""
        self._hint, self._said = keys, ""
        self._show_note()

    def say(self, text: str) -> None:
        """What just happened, in one sentence; told to a screen reader, too."""
        self._said = text
        self._show_note()
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def event(self, event: QEvent) -> bool:
        """Space and Enter on a focused button are the button's, whatever else they mean here."""
        if is_for_button(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does."""
        if not press_button(event):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_to_front.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.went_away.emit()

    def _bind_keys(self) -> None:
        asking = self.asking
        self._enter = bind(self, "reveal sure", self._go_ahead)
        self._question_keys = [
            bind(self, "reveal unsure", lambda: self.revealed.emit(Confidence.UNSURE)),
            self._enter,
            bind(self, "type", self.typing_wanted.emit),
        ]
        self._answer_keys = [
            *(bind(self, f"grade {int(g)}", partial(self.graded.emit, g)) for g in Grade),
            *(bind(self, f"tick {n}", partial(asking.tick, n - 1)) for n in range(1, 8)),
            bind(self, "tick suggested", asking.tick_suggested),
            bind(self, "key points", asking.toggle_points),
            bind(self, "more", self.whole_toggled.emit),
        ]
        self._card_keys = [
            bind(self, "recall bookmark", self.bookmark_toggled.emit),
            bind(self, "recall note", self.notes_toggled.emit),
            bind(self, "recall suspend", self.set_aside.emit),
            bind(self, "open in library", self.library_wanted.emit),
            bind(self, "write it", self.writing_wanted.emit),
        ]
        bind(self, "end", self._escape)

    def _keys_on_card(self) -> list[QAction]:
        if not self.asking.answered:
            return self._question_keys
        return [*self._answer_keys, *([self._enter] if self.asking.read_only else [])]

    def _enable(self, wanted: Sequence[QAction]) -> None:
        """Keys of another face would only take Space and Enter from the focused control."""
        for action in (*self._question_keys, *self._answer_keys):
            action.setEnabled(action in wanted)
        for action in self._card_keys:
            action.setEnabled(bool(wanted))

    def _connect(self) -> None:
        asking, bar = self.asking, self.asking.bar
        asking.revealed.connect(self.revealed)
        asking.grades.graded.connect(self.graded)
        asking.whole_toggled.connect(self.whole_toggled)
        asking.next_wanted.connect(self.next_wanted)
        asking.fitted.connect(self._show_note)
        bar.bookmark_toggled.connect(self.bookmark_toggled)
        bar.notes_toggled.connect(self.notes_toggled)
        bar.set_aside.connect(self.set_aside)
        bar.library_wanted.connect(self.library_wanted)
        bar.writing_wanted.connect(self.writing_wanted)
        bar.ended.connect(self.left)

    def _show_note(self) -> None:
        """In a small window the card needs the room of the hint."""
        crowded = self.asking.sides.crowded
        self.note.setText(self._said or ("" if crowded else self._hint))
        self.note.setVisible(not crowded or bool(self._said))

    def _restyle(self) -> None:
        px = self._look.px
        self.note.setContentsMargins(px(24), px(2), px(24), px(8))

    def _go_ahead(self) -> None:
        """Reveal; from an answer that cannot be saved, on to the next card."""
        if self.asking.answered:
            self.next_wanted.emit()
        else:
            self.revealed.emit(Confidence.SURE)

    def _escape(self) -> None:
        """Out of the notes first, or back to the answer; then out of the session."""
        if self.asking.side.currentWidget() is self.asking.notes:
            self.notes_toggled.emit()
        elif self.asking.points_in_place:
            self.asking.turn_back()
        else:
            self.left.emit()
