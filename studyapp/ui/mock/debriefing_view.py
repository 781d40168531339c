"""The review of an interview: first the estimates, then question by question."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.mock.debriefing_estimates import EstimatesPage
from studyapp.ui.mock.debriefing_question import QuestionPage
from studyapp.ui.mock.trial_bar import TrialBar
from studyapp.ui.shortcuts import bind, key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus
from studyapp.ui.widgets.pressing import press_button

_NOTHING_SUGGESTED = "Nothing is suggested for what is marked: {} score it."
_NO_POINT_SUGGESTED = "No key point is suggested: tick what you said, or {} for none of them."


class DebriefingView(QWidget):
    """Tells what the learner settles; shows what it is given."""

    def __init__(self, look: Look, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.estimates, self.question = EstimatesPage(look), QuestionPage(look, rule)
        self.pages = QStackedWidget()
        for page in (self.estimates, self.question):
            self.pages.addWidget(page)
        self.trials = TrialBar(look)
        self.note = QLabel(wordWrap=True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("role", "small")
        self.note.setAccessibleName("What just happened")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(self.trials)
        column.addWidget(self.note)
        self._first_focus = FirstFocus(self)
        self._bind_keys()
        self.question.marker.moved.connect(lambda: self.say(""))
        look.changed.connect(self._restyle)
        self._restyle()

    def show_estimates(self) -> None:
        """Nothing may be looked at before."""
        self.pages.setCurrentWidget(self.estimates)
        self._first_focus.lead_to(self.estimates.target)
        self.estimates.target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say("")

    def show_question(self) -> None:
        """What was answered, beside the model answer."""
        self.pages.setCurrentWidget(self.question)
        self._first_focus.lead_to(self.question.own)
        self.question.begin()
        self.say("")

    def look_back(self, *, on: bool) -> None:
        """Whether the answers are only looked at again, from the report."""
        self.question.head.look_back(on=on)
        self._back.setEnabled(on)

    def say(self, text: str) -> None:
        """What just happened; without it, the keys that help here."""
        self.note.setText(text or self._hint())
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a focused button as Space does."""
        if not press_button(event):
            super().keyPressEvent(event)

    @property
    def _estimates_first(self) -> bool:
        return self.pages.currentWidget() is self.estimates

    def _press(self, score: int) -> None:
        (self.estimates if self._estimates_first else self.question.marker).press(score)

    def _accept(self) -> None:
        """The same keys lead from the first estimate to the report."""
        question = self.question
        if self._estimates_first:
            self.estimates.accept()
        elif question.marker.is_settled:
            question.head.go_on()
        elif not question.marker.accept():
            self.say(self._nothing_suggested)

    @property
    def _nothing_suggested(self) -> str:
        """What to do instead."""
        if self.question.marker.is_at_points:
            return _NO_POINT_SUGGESTED.format(key_text("confirm no point"))
        return _NOTHING_SUGGESTED.format(f"{key_text('score 1')} to {key_text('score 4')}")

    def _bind_keys(self) -> None:
        question = self.question
        for score in range(1, 5):
            bind(self, f"score {score}", partial(self._press, score))
        for name in ("take suggestion", "go on in mock"):
            bind(self, name, self._accept)
        self._back = bind(question, "back in mock", question.head.report.click)
        self._back.setEnabled(False)
        bind(self, "stop in mock", self.trials.stop.click)
        bind(question, "confirm no point", question.marker.reject)
        bind(question, "next reviewed", question.head.go_on)
        bind(question, "previous reviewed", question.head.previous.click)
        bind(question, "whole model", question.whole.click)
        for number in range(1, 8):
            tick = partial(question.tick, number - 1)
            bind(question, f"confirm point {number}", tick)
        bind(question, "confirm suggested points", question.take_suggested)

    def _hint(self) -> str:
        scores = f"{key_text('score 1')} to {key_text('score 4')}"
        if self._estimates_first:
            return f"{scores}  estimate, and on to the next"
        onward: tuple[str, ...] = (
            f"{key_text('next reviewed')}  next question",
            f"{key_text('whole model')}  whole answer",
        )
        if self._back.isEnabled():
            onward = (*onward, f"{key_text('back in mock')}  back to the report")
        if self.question.marker.is_settled:
            return "   ·   ".join((f"{key_text('go on in mock')}  go on", *onward))
        take = key_text("take suggestion")
        parts = (
            f"{scores}  score what is marked",
            f"{take}  take what is suggested",
            f"{key_text('confirm no point')}  none of the key points",
        )
        return "   ·   ".join((*parts, *onward))

    def _restyle(self) -> None:
        px = self._look.px
        self.note.setContentsMargins(px(24), px(4), px(24), px(8))
