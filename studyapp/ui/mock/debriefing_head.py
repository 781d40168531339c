"""Above a question in review: how far one is, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.mock import review_words as words
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.one_line import OneLine

_ROOMY, _NARROW = 760, 560  # at 100 %: with the keys; below the other, arrows in their place


class DebriefingHead(QWidget):
    """Stays where it is while the question scrolls."""

    went_on = Signal()
    went_back = Signal()
    left = Signal()
    report_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._leads = self._is_closed = False
        self.place, self.done = QLabel(), OneLine()
        self.place.setProperty("role", "strong")
        self.done.setProperty("role", "muted")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setObjectName("thin")
        self.bar.setAccessibleName("Questions reviewed")
        self.previous = _button("Previous", self.went_back)
        self.next = _button("Next", self.went_on)
        self.report = _button("To the report", self.report_wanted)
        self.later = _button("Go on later", self.left)
        self.previous.setToolTip(f"Previous  {key_text('previous reviewed')}")
        self.next.setToolTip(f"Next  {key_text('next reviewed')}")
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

    def show_place(self, number: int, of: int, reviewed: int, to_review: int) -> None:
        """Which of the questions is shown; of those that were answered, how many are done with."""
        self.place.setText(words.place(number, of))
        self.done.setText(f"{reviewed} of {to_review} reviewed" if reviewed else "")
        self.bar.setRange(0, max(to_review, 1))
        self.bar.setValue(reviewed)
        self.later.setVisible(reviewed < of and not self._is_closed)
        self.previous.setEnabled(number > 1)
        self.next.setVisible(number != of)
        self._fit()

    def look_back(self, *, on: bool) -> None:
        """Whether all is closed, and only looked at again: one goes back to the report."""
        self._is_closed = on
        self.report.setAccessibleName("Back to the report" if on else "To the report")
        self._fit()

    def lead_on(self, *, on: bool) -> None:
        """Whether there is nothing to do but to go on."""
        self._leads = on
        self._fit()

    def go_on(self) -> None:
        """To the next question; after the last one to the report."""
        self._onward.click()

    @property
    def _onward(self) -> QPushButton:
        return self.report if self.next.isHidden() else self.next

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, width = self._look.px, self.width()
        arrows, keys = width < px(_NARROW), width >= px(_ROOMY)
        for button, usual, arrow in (
            (self.previous, "previous reviewed", "arrow-left"),
            (self.next, "next reviewed", "arrow-right"),
            (self.report, "back in mock" if self._is_closed else "", ""),
        ):
            leads = self._leads and button is self._onward
            told, key = button.accessibleName(), "go on in mock" if leads else usual
            small = arrows and bool(arrow)
            button.setText("" if small else f"{told}   {key_text(key)}" if keys and key else told)
            button.setIcon(icon(arrow) if small else QIcon())
            button.setProperty("primary", leads)
            button.setProperty("flat", button is self.report and not self.next.isHidden())
            button.style().unpolish(button)
            button.style().polish(button)

    def _restyle(self) -> None:
        px = self._look.px
        self._fit()
        self._row.setContentsMargins(px(24), px(8), px(24), px(8))
        self._row.setSpacing(px(10))


def _button(text: str, told: object) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.setProperty("compact", True)
    button.clicked.connect(told)
    return button
