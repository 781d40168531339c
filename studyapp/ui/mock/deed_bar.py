"""The strip below a question: hand in, skip, mark, said aloud, and how it is kept."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine

_PROMPT = "Say it aloud first, as you would in the room."


_ROOMY, _NARROW = 620, 480  # at 100 %: with the key; below the other, icons alone


class DeedBar(QWidget):
    """The large button always leads on."""

    went_on = Signal()
    skipped = Signal()
    marked = Signal(bool)
    told_aloud = Signal(bool)
    taken_back = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._key = "go on in mock"
        self.lead = QPushButton()
        self.lead.setProperty("primary", True)
        self.lead.clicked.connect(self.went_on)
        self.skip = QPushButton(icon("skip-forward"), "")
        self.skip.setAccessibleName("Skip this question")
        self.skip.setToolTip(
            f"Skip it; you can come back in this round  {key_text('skip in mock')}"
        )
        self.skip.clicked.connect(self.skipped)
        self.mark = QPushButton(icon("flag"), "")
        self.mark.setCheckable(True)
        self.mark.setAccessibleName("Mark, to come back to")
        self.mark.setToolTip(f"Mark it, to come back to  {key_text('mark in mock')}")
        self.mark.clicked.connect(self.marked)
        self.take_back = QPushButton(icon("pencil"), "")
        self.take_back.setAccessibleName("Change the answer: take it back")
        self.take_back.setToolTip(
            f"Go on with the answer that is handed in  {key_text('take back in mock')}"
        )
        self.take_back.clicked.connect(self.taken_back)
        self.take_back.hide()
        self.aloud = QCheckBox("I said it aloud")
        self.aloud.setToolTip(f"{_PROMPT} Nothing is recorded.  {key_text('said aloud')}")
        self.aloud.clicked.connect(self.told_aloud)
        self.saved = OneLine()
        self.saved.setProperty("role", "small")
        self.saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.saved.setAccessibleName("Whether it is saved")
        row = self._row = QHBoxLayout(self)
        for widget in (self.lead, self.skip, self.take_back, self.mark, self.aloud):
            row.addWidget(widget)
        row.addWidget(self.saved, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_lead(self, words: str) -> None:
        """What comes next."""
        self.lead.setAccessibleName(words)
        self._name()

    def show_key(self, command: str) -> None:
        """By which keys the large button is pressed."""
        self._key = command
        self._name()

    def allow(self, *, skip: bool, aloud: bool, take_back: bool) -> None:
        """What is still open for the question; one takes the place of the other."""
        self.take_back.setVisible(take_back)
        self.skip.setVisible(not take_back)
        self.skip.setEnabled(skip)
        self.aloud.setEnabled(aloud)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def _name(self) -> None:
        """As many words as there is room for."""
        px, words, key = self._look.px, self.lead.accessibleName(), key_text(self._key)
        self.lead.setText(f"{words}   {key}" if self.width() >= px(_ROOMY) else words)
        self.lead.setToolTip(f"{words}  {key}")
        narrow = self.width() < px(_NARROW)
        self.skip.setText("" if narrow else " Skip")
        self.mark.setText("" if narrow else " Mark")
        self.take_back.setText("" if narrow else " Change it")
        self.saved.setVisible(self.width() >= px(_ROOMY))

    def minimumSizeHint(self) -> QSize:
        """It gives words up where room is scarce."""
        return QSize(self._look.px(300), super().minimumSizeHint().height())

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), px(8), px(16), px(8))
        self._row.setSpacing(px(10))
        self._name()
