"""The rows of the catalogue: branches that fold, below them the exercises in two lines."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QKeyEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from studyapp.bank import CardId
from studyapp.ui.exercise.catalogue import Group
from studyapp.ui.exercise.catalogue_model import CatalogueModel
from studyapp.ui.exercise.catalogue_rows import ENTRY, RowPainter
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.band import draw_band
from studyapp.ui.widgets.scrolled import known_viewport

Index = QModelIndex | QPersistentModelIndex

_PICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CatalogueTree(QTreeView):
    """Enter, Space or a click opens an exercise; typing goes to the filter."""

    picked = Signal(str)
    typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._viewport = known_viewport(self)
        self._model = CatalogueModel(self)
        self._folded: set[str] = set()
        self.setModel(self._model)
        self.setItemDelegate(RowPainter(look, self))
        self.setObjectName("rows")
        self.setAccessibleName("Exercises")
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self._viewport.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._pick)
        self.expanded.connect(lambda index: self._folded.discard(index.data()))
        self.collapsed.connect(lambda index: self._folded.add(index.data()))
        look.changed.connect(self._restyle)
        self._restyle()

    def show_groups(self, groups: Sequence[Group], *, unfold: bool) -> None:
        """Others in the place of these; the current one stays where it is still there."""
        name = _name(self.currentIndex())
        self._model.show(groups)
        for index, group in self._model.branches():
            self.setExpanded(index, unfold or group.title not in self._folded)
        target = self._place_of(name)
        self.setCurrentIndex(target)
        if target.row() == target.parent().row() == 0:
            self.scrollToTop()  # its branch is to be seen, too

    def current(self) -> CardId | None:
        """The exercise that the keys are at."""
        entry = self.currentIndex().data(ENTRY)
        return entry.title.id if entry else None

    def cards(self) -> list[CardId]:
        """All that are listed."""
        return self._model.cards()

    def pick_first(self) -> None:
        """Open the exercise that the keys are at, or else the first."""
        card = self.current() or next(iter(self.cards()), None)
        if card:
            self.picked.emit(card)

    def event(self, event: QEvent) -> bool:
        """Enter on a row is its own, whatever else Enter does on the screen."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in _PICKS
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() in _PICKS and plain:
            self._pick(self.currentIndex())
        elif plain and event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = QRect(0, option.rect.top(), self._viewport.width(), option.rect.height())
        color = self._look.theme.color
        if self.selectionModel().isSelected(index):
            line = color("accent") if self.hasFocus() else Qt.GlobalColor.transparent
            draw_band(painter, row, color("selected"), line)
        elif self._viewport.underMouse() and row.contains(
            self._viewport.mapFromGlobal(QCursor.pos())
        ):
            draw_band(painter, row, color("hover"))
        super().drawRow(painter, option, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802 (Qt's name)
        if self._model.hasChildren(index):
            side = self._look.px(13)
            place = QRect(rect.right() - side - self._look.px(2), 0, side, side)
            place.moveTop(rect.center().y() - side // 2)
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            icon(name).paint(painter, place)

    def _pick(self, index: QModelIndex) -> None:
        if entry := index.data(ENTRY):
            self.picked.emit(entry.title.id)
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _place_of(self, name: str) -> QModelIndex:
        """Of a card or a branch, else of the first row below an open branch."""
        first = self._model.index(0, 0)
        target = self._model.index(0, 0, first) if self.isExpanded(first) else first
        for row in range(self._model.rowCount()):
            head = self._model.index(row, 0)
            rows = range(self._model.rowCount(head)) if self.isExpanded(head) else ()
            for index in (head, *(self._model.index(row, 0, head) for row in rows)):
                if _name(index) == name:
                    target = index
        return target

    def _restyle(self) -> None:
        self.setIndentation(self._look.px(18))
        self.scheduleDelayedItemsLayout()


def _name(index: QModelIndex) -> str:
    """The card's id, or the branch's title."""
    entry = index.data(ENTRY)
    return str(entry.title.id if entry else index.data())
