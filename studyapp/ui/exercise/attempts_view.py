"""What was tried at an exercise, newest first; two attempts are compared."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studyapp.practice import Attempt
from studyapp.study import Days
from studyapp.ui.exercise.attempt_words import ago, ending
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.diff_pane import NEW, OLD
from studyapp.ui.widgets.diff_view import DiffView

_NONE = "Nothing was submitted yet. Every Submit is kept here."
_ROWS = 6  # that are seen at once
_SAME = "The code is the same."
_FIRST = "The first attempt: there is none before it to compare with."
_HOW = "Pick one to compare it with the one before, or two to compare them."


class AttemptsView(QScrollArea):
    """The newest is compared with the one before it, unless others are picked."""

    restored = Signal(str)  # the code of an attempt, to go on with

    def __init__(self, look: Look, days: Days, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._days = look, days
        self._attempts: tuple[Attempt, ...] = ()
        self._picked: list[int] = []  # rows, in the order in which they were picked
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = _quiet(_NONE)
        self.how = _quiet(_HOW)
        self.list = QListWidget()
        self.list.setObjectName("attempts")
        self.list.setAccessibleName("Attempts, newest first")
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setWordWrap(True)
        self.list.itemSelectionChanged.connect(self._pick)
        self.diff = DiffView(look, most=40, tones=(OLD, NEW))
        self.restore = QPushButton()
        self.restore.clicked.connect(self._restore)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_attempts(
        self, attempts: Sequence[Attempt], now: datetime, language: str = "python"
    ) -> None:
        """Of another exercise, or one more; newest first."""
        self._attempts = tuple(attempts)
        self._picked = []
        self.diff.set_language(language)
        self.list.clear()
        for number, attempt in zip(range(len(attempts), 0, -1), attempts, strict=True):
            self.list.addItem(_item(number, attempt, ago(attempt.at, now, self._days)))
        for part in (self.list, self.how, self.diff, self.restore):
            part.setVisible(bool(attempts))
        self.empty.setVisible(not attempts)
        if attempts:
            self.list.setCurrentRow(0)
            self.list.item(0).setSelected(True)
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow rows are taller."""
        super().resizeEvent(event)
        self._restyle()

    def compared(self) -> tuple[int, int] | None:
        """The numbers of the attempts whose code is shown, the older one first; from 1."""
        if not self._picked:
            return None
        newer, older = min(self._picked), max(self._picked)
        if older == newer:
            older = min(newer + 1, len(self._attempts) - 1)
        return self._number(older), self._number(newer)

    def _number(self, row: int) -> int:
        return len(self._attempts) - row

    def _pick(self) -> None:
        """Two at most: a third takes the place of the one that was picked first."""
        selected = {index.row() for index in self.list.selectedIndexes()}
        kept = [row for row in self._picked if row in selected]
        self._picked = [*kept, *sorted(selected - set(kept))]
        if len(self._picked) > 2:
            self.list.item(self._picked[0]).setSelected(False)  # tells again
            return
        self._compare()

    def _compare(self) -> None:
        shown = self.compared()
        self.diff.setVisible(shown is not None)
        self.restore.setVisible(shown is not None)
        if shown is None:
            return
        older, newer = shown
        code, before = self._of(newer).code, self._of(older).code
        note = _FIRST if older == newer else _SAME if code == before else ""
        self.diff.show_texts(before, code, (f"Attempt {older}", f"Attempt {newer}"), note)
        self.diff.show_one(on=older == newer)
        self.restore.setText(f"Go on with attempt {newer}")
        self.restore.setToolTip("Puts its code into the editor; Ctrl+Z there brings yours back")

    def _of(self, number: int) -> Attempt:
        return self._attempts[len(self._attempts) - number]

    def _restore(self) -> None:
        if shown := self.compared():
            self.restored.emit(self._of(shown[1]).code)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        column = self._column = QVBoxLayout(page)
        for part in (self.empty, self.how, self.list, self.diff):
            column.addWidget(part)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(12), px(14), px(12))
        self._column.setSpacing(px(10))
        self.list.setIconSize(QSize(px(16), px(16)))
        rows = range(min(self.list.count(), _ROWS))
        self.list.setFixedHeight(sum(map(self.list.sizeHintForRow, rows)) + px(12))


def _item(number: int, attempt: Attempt, when: str) -> QListWidgetItem:
    held = attempt.holds and not attempt.gave_up
    picture, role = (
        ("circle-check", QPalette.ColorRole.Highlight)
        if held
        else ("circle-alert", QPalette.ColorRole.BrightText)
    )
    text = f"{number}   {when}\n{ending(attempt)}"
    item = QListWidgetItem(icon(picture, role), text)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"Attempt {number}, {when}: {ending(attempt)}")
    return item


def _quiet(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setProperty("role", "muted")
    label.setMinimumWidth(1)
    return label
