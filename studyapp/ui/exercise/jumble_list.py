"""Lines of code to put in order: picked up, moved, indented, by keys or by mouse."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from studyapp.practice.jumble import Placed
from studyapp.study.words import count
from studyapp.ui.exercise.jumble_rows import FRAGMENT, INDENT, MARK, PICKED, PieceRow
from studyapp.ui.theme import Look

_DEEPEST = 8  # levels
_KEYS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_OWN = {*_KEYS, Qt.Key.Key_Space, Qt.Key.Key_Escape}


class JumbleList(QListWidget):
    """All fragments are always there; what changes is their order and their indents."""

    arranged = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._held: tuple[int, int] | None = None  # row and indent from where it was picked up
        self._dragged: tuple[QPoint, int] | None = None  # where the mouse took it, its indent then
        self.setObjectName("jumble")
        self.setAccessibleName("Lines to put in order")
        self.setAccessibleDescription(
            "Space picks a line up or drops it, Up and Down move it, Left and Right indent it"
        )
        self.setItemDelegate(PieceRow(look, self))
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_fragments(self, fragments: Sequence[str]) -> None:
        """In this order, none of them indented."""
        self._held = self._dragged = None
        self.clear()
        for number, fragment in enumerate(fragments):
            item = QListWidgetItem(fragment)
            item.setData(FRAGMENT, number)
            item.setData(INDENT, 0)
            item.setToolTip(fragment)
            self.addItem(item)
        self.setCurrentRow(0)
        self._describe()

    def arrangement(self) -> tuple[Placed, ...]:
        """As it is now."""
        return tuple(Placed(item.data(FRAGMENT), item.data(INDENT)) for item in self._items())

    def mark(self, right: Sequence[bool], first_wrong: int | None = None) -> None:
        """Which lines stand right, and the first that does not; nothing: no marks."""
        for row, item in enumerate(self._items()):
            stands = row < len(right) and right[row]
            item.setData(MARK, True if stands else False if row == first_wrong else None)
        self._describe()

    @property
    def is_held(self) -> bool:
        """Whether a line is picked up."""
        return self._held is not None

    def move_by(self, rows: int, levels: int) -> None:
        """The current line: up or down, in or out."""
        row, item = self.currentRow(), self.currentItem()
        if item is None:
            return
        place = min(max(row + rows, 0), self.count() - 1)
        level = min(max(item.data(INDENT) + levels, 0), _DEEPEST)
        if (place, level) != (row, item.data(INDENT)):
            self._put(item, place, level)
            self._announce(self._words(item))

    def pick_or_drop(self) -> None:
        """Take the current line up, or leave it where it is now."""
        item = self.currentItem()
        if item is None:
            return
        held = self._held is None
        self._hold((self.currentRow(), item.data(INDENT)) if held else None)
        self._announce(f"{'Picked up' if held else 'Dropped'}: {self._words(item)}")

    # Keys

    def event(self, event: QEvent) -> bool:
        """Its keys come before those of the screen; Escape only while a line is held."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            escapes = event.key() == Qt.Key.Key_Escape and not self.is_held
            if event.key() in _OWN and not escapes and not _with_ctrl(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Space:
            self.pick_or_drop()
        elif event.key() == Qt.Key.Key_Escape and self._held:
            self._put_back(*self._held)
        elif step and (self.is_held or alt or step[1]) and not _with_ctrl(event):
            self.move_by(*step)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A line is dropped where it is."""
        super().focusOutEvent(event)
        self._hold(None)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self._dragged = (event.position().toPoint(), item.data(INDENT))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The line follows: up and down to another place, sideways to another indent."""
        item = self.currentItem()
        if self._dragged is None or item is None:
            return
        start, level = self._dragged
        point = event.position().toPoint()
        under = self.itemAt(QPoint(self.viewport().width() // 2, point.y()))
        place = self.row(under) if under is not None else self.row(item)
        steps = round((point.x() - start.x()) / PieceRow.step(self.font(), self._look))
        level = min(max(level + steps, 0), _DEEPEST)
        if self._held is None and (place != self.row(item) or level != item.data(INDENT)):
            self._hold((self.row(item), item.data(INDENT)))
        self._put(item, place, level)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self._hold(None)
        super().mouseReleaseEvent(event)

    def _put(self, item: QListWidgetItem, place: int, level: int) -> None:
        if (place, level) == (self.row(item), item.data(INDENT)):
            return
        item.setData(INDENT, level)
        if place != self.row(item):
            self.insertItem(place, self.takeItem(self.row(item)))
            self.setCurrentItem(item)
        self.mark(())
        self.arranged.emit()

    def _put_back(self, row: int, level: int) -> None:
        item = self.currentItem()
        self._hold(None)
        if item is not None:
            self._put(item, row, level)
            self._announce(f"Put back: {self._words(item)}")

    def _hold(self, held: tuple[int, int] | None) -> None:
        self._held = held
        for item in self._items():
            item.setData(PICKED, held is not None and item is self.currentItem())

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self.item(row) for row in range(self.count()))

    def _describe(self) -> None:
        for item in self._items():
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._words(item))

    def _words(self, item: QListWidgetItem) -> str:
        """As "line 2 of 6, indented once: for x in xs:, right"."""
        level = item.data(INDENT)
        depth = f"indented {count(level, 'level')}" if level else "not indented"
        mark = {True: ", right", False: ", not right", None: ""}[item.data(MARK)]
        return f"line {self.row(item) + 1} of {self.count()}, {depth}: {item.text()}{mark}"

    def _announce(self, words: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _with_ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
