"""Above a question in review: how far one is, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.mock import review_words as words
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine


class DebriefingHead(QWidget):
    """Stays where it is while the question scrolls."""

    went_on = Signal()
    went_back = Signal()
    left = Signal()
    report_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.place, self.done = QLabel(), OneLine()
        self.place.setProperty("role", "strong")
        self.done.setProperty("role", "muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setObjectName("thin")
        self.bar.setAccessibleName("Questions reviewed")
        self.previous = _button("Previous", "previous reviewed", self.went_back)
        self.next = _button("Next", "next reviewed", self.went_on)
        self.report = _button("To the report", "", self.report_wanted)
        self.later = _button("Go on later", "", self.left)
        self.later.setToolTip("Everything is kept; the review goes on where you leave it.")
        self._row = QHBoxLayout()
        self._row.addWidget(self.place)
        self._row.addWidget(self.done, 1)
        for button in (self.later, self.report, self.previous, self.next):
            self._row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self.bar)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_place(self, number: int, of: int, reviewed: int) -> None:
        """Which of the questions is shown, and how many are done with."""
        self.place.setText(words.place(number, of))
        self.done.setText(f"{reviewed} of {of} done" if reviewed else "")
        self.bar.setRange(0, of)
        self.bar.setValue(reviewed)
        self.previous.setEnabled(number > 1)
        last = number == of
        self.next.setVisible(not last)
        self.report.setProperty("flat", not last)
        self.report.style().unpolish(self.report)
        self.report.style().polish(self.report)

    def go_on(self) -> None:
        """To the next question; after the last one to the report."""
        (self.next if not self.next.isHidden() else self.report).click()

    def _restyle(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(10))


def _button(text: str, command: str, told: object) -> QPushButton:
    button = QPushButton(f"{text}   {key_text(command)}" if command else text)
    button.setAccessibleName(text)
    button.setProperty("compact", True)
    button.clicked.connect(told)
    return button
