"""The question that is open: what is asked on the left, what is answered on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTabBar, QVBoxLayout, QWidget

from studyapp.bank import Fragment
from studyapp.ui.background import Background
from studyapp.ui.mock.clarify_panel import ClarifyPanel
from studyapp.ui.mock.clock_bar import ClockBar
from studyapp.ui.mock.code_side import CodeSide
from studyapp.ui.mock.deed_bar import DeedBar
from studyapp.ui.mock.phase_bar import PhaseBar
from studyapp.ui.mock.question_strip import QuestionStrip
from studyapp.ui.mock.workspace import Workspace
from studyapp.ui.theme import Look
from studyapp.ui.widgets.answer_pane import AnswerPane
from studyapp.ui.widgets.first_focus import FirstFocus

_QUESTION, _ANSWER = range(2)
# at 100 %
_WIDE = 860  # from this width on the question stands beside the answer
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
        self.question = AnswerPane()
        self.question.setAccessibleName("Question")
        self.question.zoom_wanted.connect(look.zoom_by)
        self.clarify = ClarifyPanel(look)
        self.code = CodeSide(look, background)
        self.work = Workspace(look, self.code)
        self.deeds = DeedBar(look)
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setAccessibleName("Question or answer")
        self.tabs.addTab("Question")
        self.tabs.addTab("Answer")
        self.tabs.currentChanged.connect(lambda _tab: self._arrange())
        self._first_focus = FirstFocus(self)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_question(self, html: Fragment) -> None:
        """From its top."""
        self.question.show_html(*html)

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

    def focus_asking(self) -> None:
        """Where one asks back."""
        if not self.clarify.isHidden():
            self.bring(_QUESTION)
            self.clarify.field.setFocus()

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
        self._asked = QWidget()
        left = self._left = QVBoxLayout(self._asked)
        left.setSpacing(0)
        left.addWidget(self.question, 1)
        left.addWidget(self.clarify)
        self.split = QSplitter(Qt.Orientation.Horizontal)
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
        column.addLayout(above)
        column.addWidget(self.split, 1)
        column.addWidget(self.deeds)

    @property
    def _one_at_a_time(self) -> bool:
        return not self.tabs.isHidden()

    def _show_cue(self) -> None:
        """Its room is kept, so that nothing jumps; where room is scarce it takes the phases'."""
        told, scarce = bool(self.cue.text()), self._one_at_a_time
        self.cue.setVisible(told or not scarce)
        self.phases.give_way(on=told and scarce)

    def _arrange(self) -> None:
        px = self._look.px
        wide, tall = self.width() >= px(_WIDE), self.height() >= px(_TALL)
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        if self.split.orientation() != (across if wide else down):
            self.split.setOrientation(across if wide else down)
            self.split.setSizes([430, 750] if wide else [240, 400])
        both = wide or tall
        self.tabs.setVisible(not both)
        self._show_cue()
        shown = self.tabs.currentIndex()
        self._asked.setVisible(both or shown == _QUESTION)
        self.work.setVisible(both or shown == _ANSWER)

    def _restyle(self) -> None:
        px = self._look.px
        self._above.setContentsMargins(px(16), px(8), px(16), px(4))
        self._above.setSpacing(px(8))
        self._left.setContentsMargins(0, 0, 0, 0)
        self.cue.setMinimumHeight(self.cue.fontMetrics().height() + px(8))  # nothing jumps
        self.question.set_tokens(self._look.tokens())
        self._arrange()
