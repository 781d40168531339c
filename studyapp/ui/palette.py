"""Ctrl+K: type a few letters of a command, a topic or a question, and go there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

_SHOWN = 12
_WORD_START, _IN_A_ROW, _ANYWHERE = 8, 5, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to go to; `note` stands quietly beside it (a key, a topic)."""

    text: str
    note: str
    do: Callable[[], object]


def score(typed: str, text: str) -> float | None:
    """How well letters typed in order fit a text, None where they do not; word starts win."""
    lowered = text.lower()
    total, last = 0, -2
    for letter in typed.lower():
        if letter == " ":
            last = -2
            continue
        place = lowered.find(letter, max(last, -1) + 1)
        if place < 0:
            return None
        word = lowered.find(f" {letter}", max(last, 0))
        if place != last + 1 and place > 0 and word >= 0:
            place = word + 1
        if place == 0 or lowered[place - 1] in " _-./:(":
            total += _WORD_START
        else:
            total += _IN_A_ROW if place == last + 1 else _ANYWHERE
        last = place
    return total * 100 / (max(len(typed), 1) * _WORD_START) - len(text) * 0.05


def ranked(typed: str, entries: Iterable[Entry]) -> list[Entry]:
    """The best fits, best first; all of them, unranked, where nothing is typed."""
    wanted = typed.strip()
    if not wanted:
        return list(entries)[:_SHOWN]
    scored = [(fit, entry) for entry in entries if (fit := score(wanted, entry.text)) is not None]
    scored.sort(key=lambda pair: pair[0], reverse=True)
    return [entry for _fit, entry in scored[:_SHOWN]]


class Palette(QDialog):
    """A box at the top of the window; Enter goes, Escape leaves."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Search or jump")
        self._entries = entries
        self.field = QLineEdit(placeholderText="Type a command, a topic or a question")
        self.field.setAccessibleName("Search or jump")
        self.field.installEventFilter(self)
        self.results = QListWidget()
        self.results.setAccessibleName("Results")
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.results.setTextElideMode(Qt.TextElideMode.ElideRight)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.results)
        self.field.textChanged.connect(self._fill)
        self.results.itemClicked.connect(self._go)
        self._place(parent)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the results while the field keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                rows = max(self.results.count(), 1)
                self.results.setCurrentRow((self.results.currentRow() + step) % rows)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if item := self.results.currentItem():
                    self._go(item)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.results.clear()
        for entry in ranked(typed, self._entries):
            text = f"{entry.text}    {entry.note}" if entry.note else entry.text
            item = QListWidgetItem(text, self.results)
            item.setData(Qt.ItemDataRole.UserRole, entry)
        self.results.setCurrentRow(0)

    def _go(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(Qt.ItemDataRole.UserRole)
        self.close()
        entry.do()

    def _place(self, window: QWidget) -> None:
        width = min(640, window.width() - 40)
        corner = window.mapToGlobal(QPoint((window.width() - width) // 2, 56))
        self.setGeometry(corner.x(), corner.y(), width, min(430, window.height() - 90))
        self.field.setFocus()
