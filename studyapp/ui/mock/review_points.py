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
        self.confirm.clicked.connect(self.confirmed)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.confirm)
        row.addWidget(self.take)
        row.addStretch()
        self.add(self.checklist)
        self.add(buttons)
        self._buttons = buttons
        self.is_confirmed = False

    def show_points(
        self,
        points: Sequence[str],
        made: Collection[int] | None,
        suggested: Mapping[int, str],
        *,
        locked: bool,
    ) -> None:
        """`made`: None as long as they are not gone through."""
        self.is_confirmed = made is not None
        self.checklist.show_points(points, made or (), suggested)
        self.checklist.setEnabled(not locked)
        self._buttons.setVisible(not locked)
        first, last = key_text("confirm point 1"), key_text(_last(points))
        self.keys.setText(f"{first} to {last}" if len(points) > 1 else first)
        self._count()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        return self.checklist.rows[0].box if self.checklist.rows else self.confirm

    def _count(self) -> None:
        ticks = len(self.checklist.ticks())
        made = f"{ticks} of {count(len(self.checklist.rows), 'key point')}"
        self.title.setText(f"Key points: {made} confirmed" if self.is_confirmed else "Key points")
        said = {0: "I said none of them", 1: "I said this one"}.get(ticks, f"I said these {ticks}")
        self.confirm.setText(f"{said}   {key_text('take suggestion')}")
        self.confirm.setAccessibleName(f"Confirm: {made}")
        suggested = len(self.checklist.open_suggestions())
        self.take.setVisible(bool(suggested))
        self.take.setText(
            f"Tick the {suggested} suggested" if suggested > 1 else "Tick the suggested one"
        )


def _last(points: Sequence[str]) -> str:
    return f"confirm point {min(max(len(points), 1), 7)}"
