"""What the learner asked back in own words: which foreseen question each was, says the learner."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.mock.option_list import Option, OptionList
from studyapp.ui.theme import Look
from studyapp.ui.widgets.section import Section

NONE_OF_THEM = -1
_ASKED = (
    "The app recognises a typed question by its words, and often does not. "
    "What you place here counts as asked."
)


class AskedBack(NamedTuple):
    """Something that was typed."""

    number: int  # among all that was asked back
    words: str
    meant: int | None  # among the foreseen
    is_settled: bool  # recognised, or placed by the learner


class ReviewAsked(Section):
    """Open where nothing was recognised; elsewhere it can be said that it was something else."""

    placed = Signal(int, int)  # a number, and the foreseen question or NONE_OF_THEM

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What you asked", parent)
        self.say(_ASKED)
        self.rows: list[AskedRow] = []
        self._made: list[AskedRow] = []

    def show_asked(
        self, asked: Sequence[AskedBack], foreseen: Sequence[str], *, locked: bool
    ) -> None:
        """Hidden where nothing was typed, or there was nothing to ask."""
        self.setVisible(bool(asked and foreseen))
        while len(self._made) < len(asked):
            self._add()
        self.rows = self._made[: len(asked)] if foreseen else []
        for row, each in zip(self.rows, asked, strict=False):
            row.show_asked(each, foreseen, locked=locked)
        for row in self._made[len(self.rows) :]:
            row.hide()

    def fold(self) -> None:
        """Another question is turned to."""
        for row in self._made:
            row.fold()

    def _add(self) -> None:
        row = AskedRow(self._look)
        row.placed.connect(self.placed)
        self._made.append(row)
        self.add(row)


class AskedRow(QWidget):
    """One of them; once it is open it stays so, to be moved through with the arrow keys."""

    placed = Signal(int, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._asked = look, AskedBack(0, "", None, is_settled=False)
        self._is_open = False
        self.words, self.told = _text("strong"), _text("muted")
        self.change = QPushButton("It was something else")
        self.change.setProperty("flat", True)
        self.change.clicked.connect(self._unfold)
        self.options = OptionList(look, "Was this one of these?")
        self.options.chosen.connect(lambda entry: self.placed.emit(self._asked.number, entry))
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addLayout(line)
        self._column.addWidget(self.options)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_asked(self, asked: AskedBack, foreseen: Sequence[str], *, locked: bool) -> None:
        """As it stands now."""
        self._asked = asked
        self._is_open = self._is_open or not asked.is_settled
        self.words.setText(f"“{asked.words}”")
        self.told.setText(_standing(asked, foreseen))
        self.options.setAccessibleName(f"Was “{asked.words}” one of these?")
        self.options.offer(_options(foreseen))
        settled = NONE_OF_THEM if asked.meant is None else asked.meant
        self.options.choose(settled if asked.is_settled else None)
        self.change.setAccessibleName(f"“{asked.words}” was something else")
        self.change.setVisible(not locked and not self._is_open)
        self.options.setVisible(not locked and self._is_open)
        self.show()

    def fold(self) -> None:
        """Closed, unless it has to be placed."""
        self._is_open = False

    def _unfold(self) -> None:
        self._is_open = True
        self.change.hide()
        self.options.show()
        first = next((row.button for row in self.options.rows if row.button.isChecked()), None)
        (first or self.options.rows[0].button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(4))
        self._column.setContentsMargins(0, self._look.px(6), 0, self._look.px(6))


def _options(foreseen: Sequence[str]) -> list[Option]:
    asks = [Option(entry, "", ask) for entry, ask in enumerate(foreseen)]
    return [*asks, Option(NONE_OF_THEM, "", "None of these")]


def _standing(asked: AskedBack, foreseen: Sequence[str]) -> str:
    if not asked.is_settled:
        return "Not recognised. Was this one of these?"
    if asked.meant is None:
        return "None of those that were foreseen."
    return f"Counts as: {foreseen[asked.meant]}"


def _text(role: str) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setMinimumWidth(1)
    return label
