"""The question that is open: what is asked on the left, what is answered on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QTabBar, QVBoxLayout, QWidget

from studyapp.bank import Fragment
from studyapp.study.mock.rounds import PhaseBox
from studyapp.ui.background import Background
from studyapp.ui.mock.asked_side import AskedSide
from studyapp.ui.mock.clock_bar import ClockBar
from studyapp.ui.mock.code_side import CodeSide
from studyapp.ui.mock.deed_bar import DeedBar
from studyapp.ui.mock.phase_bar import PhaseBar
from studyapp.ui.mock.question_strip import QuestionStrip
from studyapp.ui.mock.sides import Sides
from studyapp.ui.mock.typing_on import TypingOn
from studyapp.ui.mock.workspace import Workspace
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus

_QUESTION, _ANSWER = range(2)
# at 100 %
_WIDE = 860  # from this width on the question stands beside the answer
_AROUND = 8
_TALL = 640  # from this height on it stands above it; else one is seen at a time


class InterviewPage(QWidget):
    """Both are in view where there is room, else one of them."""

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.clocks, self.phases = ClockBar(look), PhaseBar(look)
        self.strip = QuestionStrip(look)
        self.cue = QLabel(wordWrap=True)
        self.cue.setObjectName("cue")
        self.cue.setTextFormat(Qt.TextFormat.PlainText)
        self.cue.setAccessibleName("The time")
        self._asked = AskedSide(look)
        self.question, self.clarify = self._asked.question, self._asked.clarify
        self.code = CodeSide(look, background)
        self.work = Workspace(look, self.code)
        self.work.turned.connect(lambda _field: self._bring_into_view(self.work.target))
        self.deeds = DeedBar(look)
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setAccessibleName("Question or answer")
        self.tabs.addTab("Question")
        self.tabs.addTab("Answer")
        self.tabs.setTabToolTip(_ANSWER, f"Next part  {key_text('next part')}")
        self.tabs.currentChanged.connect(lambda _tab: self._arrange())
        self._first_focus = FirstFocus(self)
        self._typing_on = TypingOn(self.focus_answer, self.question, self.tabs)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_question(self, html: Fragment) -> None:
        """From its top."""
        self._asked.show_question(*html)

    def begin(self) -> None:
        """Another question: where it is read first, if it is not seen beside the answer."""
        self.bring(_QUESTION)
        target = self.question if self._one_at_a_time else self.work.target
        self._focus(target)

    def focus_answer(self) -> None:
        """Where the answer is written."""
        self.bring(_ANSWER)
        self._focus(self.work.target)

    def show_part(self, field: str) -> None:
        """What the interviewer asks now, and where it is answered."""
        self.bring(_ANSWER)
        self._first_focus.lead_to(self.work.target)
        self.work.turn_to(field)

    @property
    def is_in_code(self) -> bool:
        """Whether the keys are where code is still written."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.code.isAncestorOf(focused)
        return inside and self.work.writes_code

    def focus_asking(self) -> None:
        """Where one asks back."""
        if not self.clarify.isHidden():
            self.bring(_QUESTION)
            self.clarify.field.setFocus()
            self._bring_into_view(self.clarify.field)

    def step(self, by: int) -> None:
        """To the next part of the answer; the question is one of them while it is not beside it."""
        names = [part.field for part in self.work.parts]
        if self._one_at_a_time:
            names.insert(0, "")
        asked = self._one_at_a_time and self.tabs.currentIndex() == _QUESTION
        here = names.index("" if asked else self.work.front)
        if wanted := names[(here + by) % len(names)]:
            self.bring(_ANSWER)
            self.work.turn_to(wanted)
        else:
            self.begin()

    def bring(self, tab: int) -> None:
        """Have the question, or the answer, in view."""
        self.tabs.setCurrentIndex(tab)

    def _focus(self, target: QWidget) -> None:
        self._first_focus.lead_to(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_into_view(target)

    def _bring_into_view(self, target: QWidget) -> None:
        self.area.ensureWidgetVisible(target, 0, self._look.px(_AROUND))

    def tell(self, sentence: str) -> None:
        """A cue: a line that changes its colour, and is spoken; empty: there is none."""
        self.cue.setText(sentence)
        self.cue.setProperty("told", bool(sentence))
        self.cue.style().unpolish(self.cue)
        self.cue.style().polish(self.cue)
        self._show_cue()
        if sentence:
            self.announce(sentence)

    def announce(self, sentence: str) -> None:
        """For screen readers."""
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        above = self._above = QVBoxLayout()
        for part in (self.strip, self.phases, self.cue, self.tabs):
            above.addWidget(part)
        self.split = Sides(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._asked)
        self.split.addWidget(self.work)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([430, 750])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.clocks)
        column.addWidget(self._scrolled(above), 1)
        column.addWidget(self.deeds)

    def _scrolled(self, above: QVBoxLayout) -> QScrollArea:
        """Between the clocks and the deeds, which stay: nothing is cut where room is scarce."""
        inside = QWidget()
        inside.setObjectName("page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.split, 1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_focus_in_view)
        return self.area

    @property
    def _one_at_a_time(self) -> bool:
        return not self.tabs.isHidden()

    def show_phases(self, phases: Sequence[PhaseBox]) -> None:
        """Of another question."""
        self.phases.show_phases(phases)
        self._show_cue()

    def _show_cue(self) -> None:
        """In the place of the phases; where there are none its room is kept: nothing jumps."""
        told, scarce = bool(self.cue.text()), self._one_at_a_time
        self.cue.setVisible(told or not (scarce or self.phases.has_phases))
        self.phases.give_way(on=told)

    def _arrange(self) -> None:
        px = self._look.px
        wide, tall = self.width() >= px(_WIDE), self.height() >= px(_TALL)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        if self.split.orientation() != (across if wide else down):
            self.split.setOrientation(across if wide else down)
            self.split.setSizes([430, 750] if wide else [240, 400])
        both = wide or tall
        if self.tabs.isHidden() and not both:
            self._stay_at_focus()
        leaves_tabs = both and self.tabs.hasFocus()
        self.tabs.setVisible(not both)
        self._show_cue()
        shown = self.tabs.currentIndex()
        way = f"   {key_text('next part')}" if shown == _QUESTION else ""
        self.tabs.setTabText(_ANSWER, f"Answer{way}")
        self._asked.setVisible(both or shown == _QUESTION)
        self.work.setVisible(both or shown == _ANSWER)
        if leaves_tabs:
            self.focus_answer()

    def _stay_at_focus(self) -> None:
        """Before one of both goes: it is not the one with the keys."""
        with QSignalBlocker(self.tabs):
            for tab, side in ((_QUESTION, self._asked), (_ANSWER, self.work)):
                if side.isAncestorOf(self.focusWidget() or self):
                    self.tabs.setCurrentIndex(tab)

    def _keep_focus_in_view(self) -> None:
        """There is more or less room than before."""
        focused = self.focusWidget()
        if focused is not None and self.area.isAncestorOf(focused):
            self._bring_into_view(focused)

    def _restyle(self) -> None:
        px = self._look.px
        self._above.setContentsMargins(px(16), px(8), px(16), px(4))
        self._above.setSpacing(px(8))
        self.cue.setMinimumHeight(self.phases.sizeHint().height())  # nothing jumps
        self._arrange()
