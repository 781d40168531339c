"""The key points of a question, to be confirmed; what speaks for each stands below it."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studyapp.study.words import count
from studyapp.ui.mock.review_part import keys_tag
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.checklist import Checklist
from studyapp.ui.widgets.section import Section

_ASKED = "Tick what your answer said. Words only suggest a tick; what you confirm counts."


class ReviewPoints(Section):
    """Tells the ticks once the learner says that they are right."""

    confirmed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "Key points", parent)
        self.say(_ASKED)
        self.keys = keys_tag("")
        self.top.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.checklist = Checklist(quoting=True)
        self.checklist.ticked.connect(self._count)
        self.take = QPushButton()
        self.take.clicked.connect(self.checklist.take_suggestions)
        self.confirm = QPushButton()
        self.confirm.clicked.connect(self._confirm)
        self.none = QPushButton(f"I said none of them   {key_text('confirm no point')}")
        self.none.setAccessibleName("I said none of them")
        self.none.clicked.connect(self.confirmed)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.confirm)
        row.addWidget(self.take)
        row.addWidget(self.none)
        row.addStretch()
        self.add(self.checklist)
        self.add(buttons)
        self._buttons = buttons
        self.is_confirmed = False

    def show_points(
        self,
        points: Sequence[str],
        made: Collection[int] | None,
        pencilled: Collection[int] | None,
        suggested: Mapping[int, str],
        *,
        locked: bool,
    ) -> None:
        """`made`: None as long as they are not gone through; `pencilled`: ticked since."""
        self.is_confirmed = made is not None
        ticks = made or () if pencilled is None else pencilled
        self.checklist.show_points(points, ticks, suggested)
        self.checklist.setEnabled(not locked)
        self._buttons.setVisible(not locked)
        first, last = key_text("confirm point 1"), key_text(_last(points))
        self.keys.setText(f"{first} to {last}" if len(points) > 1 else first)
        self._count()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        return self.checklist.rows[0].box if self.checklist.rows else self.none

    @property
    def may_accept(self) -> bool:
        """Whether there is a tick or a suggestion to take."""
        return not self.confirm.isHidden()

    def accept(self) -> None:
        """Take the ticks; where there are none, what is suggested; where nothing is, nothing."""
        if self.may_accept:
            self.confirm.click()

    def reject(self) -> None:
        """None of them was said."""
        if not self.none.isHidden():
            self.none.click()

    def _confirm(self) -> None:
        if not self.checklist.ticks():
            self.checklist.take_suggestions()
        self.confirmed.emit()

    def _count(self) -> None:
        had_keys = self.take.hasFocus() or self.none.hasFocus()
        self._name_buttons()
        if had_keys and not (self.take.hasFocus() or self.none.hasFocus()):
            (self.confirm if self.may_accept else self.target).setFocus()

    def _name_buttons(self) -> None:
        ticks = len(self.checklist.ticks())
        made = f"{ticks} of {count(len(self.checklist.rows), 'key point')}"
        self.title.setText(f"Key points: {made} confirmed" if self.is_confirmed else "Key points")
        suggested = len(self.checklist.open_suggestions())
        said = _said(ticks, suggested)
        self.confirm.setText(f"{said}   {key_text('take suggestion')}")
        self.confirm.setAccessibleName(said)
        self.confirm.setVisible(bool(said))
        self.none.setVisible(not ticks)
        self.take.setVisible(bool(suggested and ticks))
        self.take.setText(
            f"Tick the {suggested} suggested" if suggested > 1 else "Tick the suggested one"
        )


def _said(ticks: int, suggested: int) -> str:
    """What is confirmed: the ticks, else what is suggested."""
    if ticks:
        return "I said this one" if ticks == 1 else f"I said these {ticks}"
    if suggested:
        return "I said the suggested one" if suggested == 1 else f"I said the {suggested} suggested"
    return ""


def _last(points: Sequence[str]) -> str:
    return f"confirm point {min(max(len(points), 1), 7)}"
