"""Ctrl+K: type a few letters of a command, a topic or a question, and go there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

_SHOWN = 12
_LISTED = 200  # commands come first, and there are fewer
_ENTRY = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_IN_A_ROW, _WORD_START, _ANYWHERE = 9, 8, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to go to; `note` stands quietly beside it (a key, a topic)."""

    text: str
    note: str
    do: Callable[[], object]


def score(typed: str, text: str) -> float | None:
    """How well letters typed in order fit a text, None where they do not.

    Whole words and parts of words win, then the starts of words.
    """
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
    """The best fits, best first; in their own order, to be scrolled, where nothing is typed."""
    wanted = typed.strip()
    if not wanted:
        return list(islice(entries, _LISTED))
    scored = [(fit, entry) for entry in entries if (fit := score(wanted, entry.text)) is not None]
    scored.sort(key=lambda pair: pair[0], reverse=True)
    return [entry for _fit, entry in scored[:_SHOWN]]


class _EntryDelegate(QStyledItemDelegate):
    """The note stands quietly at the right; the text gives way to it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        metrics, note = option.fontMetrics, index.data(_ENTRY).note
        room = option.rect.width() - metrics.horizontalAdvance(note) - 2 * metrics.height()
        if room > 0:
            option.text = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        place = option.rect.adjusted(0, 0, -option.fontMetrics.height() // 2, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, index.data(_ENTRY).note)


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
        self.results.setItemDelegate(_EntryDelegate(self))
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
            item = QListWidgetItem(entry.text, self.results)
            item.setData(_ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.note}")
        self.results.setCurrentRow(0)

    def _go(self, item: QListWidgetItem) -> None:
        entry: Entry = item.data(_ENTRY)
        self.close()
        entry.do()

    def _place(self, window: QWidget) -> None:
        line = self.fontMetrics().height()  # 16 pixels at 100 %
        width = min(40 * line, window.width() - 40)
        top = min(4 * line, 64)
        corner = window.mapToGlobal(QPoint((window.width() - width) // 2, top))
        height = min(25 * line, window.height() - top - 30)
        self.setGeometry(corner.x(), corner.y(), width, height)
        self.field.setFocus()
