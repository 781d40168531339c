"""What is to be seen while the clock stands still, and in a break: nothing of the question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.first_focus import FirstFocus

_WIDEST = 560


class RestPage(QWidget):
    """A heading, a sentence, perhaps a quieter one, and one large button."""

    went_on = Signal()
    leave_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("page")
        self.heading, self.lead, self.note = _label("title"), _label("lead"), _label("muted")
        self.heading.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.button = QPushButton()
        self.button.setProperty("primary", True)
        self.button.setProperty("big", True)
        self.button.clicked.connect(self.went_on)
        self.leave = QPushButton("Leave the interview")
        self.leave.setProperty("flat", True)
        self.leave.clicked.connect(self.leave_wanted)
        buttons = self._buttons = QHBoxLayout()
        buttons.addWidget(self.button)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self._middle = QWidget()
        column = self._column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        for label in (self.heading, self.lead, self.note):
            column.addWidget(label)
        column.addLayout(buttons)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        whole = self._whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(row)
        whole.addStretch(3)
        self._first_focus = FirstFocus(self, self.button)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_words(
        self, heading: str, lead: str, note: str, button: str, *, leave: bool = True
    ) -> None:
        """All that it says; `leave`: whether there is something to be left."""
        self.leave.setVisible(leave)
        for label, text in ((self.heading, heading), (self.lead, lead), (self.note, note)):
            if text != label.text():
                label.setText(text)
            label.setVisible(bool(text))
        self.button.setText(button)

    def take_focus(self, *, guarded: bool) -> None:
        """On the button; `guarded`: beside it, as somebody may still be typing."""
        target = self.heading if guarded else self.button
        self._first_focus.lead_to(target)
        target.setFocus()

    def show_lead(self, text: str) -> None:
        """The sentence alone: the time that goes on."""
        self.lead.setText(text)
        self.lead.setVisible(bool(text))

    def _restyle(self) -> None:
        px = self._look.px
        self._middle.setMaximumWidth(px(_WIDEST))
        self._whole.setContentsMargins(px(28), px(20), px(28), px(20))
        self._column.setSpacing(px(12))
        self._buttons.setContentsMargins(0, px(12), 0, 0)


def _label(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setMinimumWidth(1)
    return label
