"""Task, code and results: all at once where there is room, else one at a time."""

import json
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

from studyapp.ui.theme import Look

# at 100 %
_WIDE = 900  # from this width on the task stands beside the code
_TALL = 440  # from this height on the results stand below the code
_UNBOUND = 16_777_215  # Qt's own


class Pane(IntEnum):
    """A part of the page; F6 goes from one to the next."""

    TASK = 0
    CODE = 1
    RESULTS = 2


class Panes(QWidget):
    """Tabs tell what is hidden; they are not there while all is to be seen."""

    turned = Signal()  # another part came to the front
    arranged = Signal()

    def __init__(
        self,
        look: Look,
        task: QWidget,
        code: QWidget,
        between: QWidget,
        results: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`between` stands below the code whatever is shown."""
        super().__init__(parent)
        self._look = look
        self._parts = {Pane.TASK: task, Pane.CODE: code, Pane.RESULTS: results}
        self._front = Pane.CODE
        self._between = between
        self._kept = [[470, 730], [440, 270]]
        self._has_results = True
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setAccessibleName("Parts of the exercise")
        self.tabs.setUsesScrollButtons(False)
        for name in ("Task", "Code", "Results"):
            self.tabs.addTab(name)
        self.tabs.currentChanged.connect(self._pick)
        self._across, self._down = _splitter(Qt.Orientation.Horizontal), _splitter()
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(between)
        below.addWidget(results, 1)
        self._down.addWidget(code)
        self._down.addWidget(self._below)
        column.addWidget(self._down)
        self._across.addWidget(task)
        self._across.addWidget(self._work)
        self._lay_out()
        look.changed.connect(self._arrange)
        self._arrange()

    def _lay_out(self) -> None:
        for splitter in (self._across, self._down):
            splitter.splitterMoved.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._across, 1)

    @property
    def front(self) -> Pane:
        """The part that was brought to the front last."""
        return self._front

    def bring(self, pane: Pane) -> None:
        """Have it in view."""
        if pane is Pane.RESULTS and not self._has_results:
            pane = Pane.CODE
        self._front = pane
        self._arrange()

    @property
    def has_results(self) -> bool:
        """Whether there is a part for results at all."""
        return self._has_results

    def have_results(self, *, on: bool) -> None:
        """Whether there is a part for results at all."""
        self._has_results = on
        self._arrange()

    def is_seen(self, pane: Pane) -> bool:
        """Whether it is in view."""
        return not self._parts[pane].isHidden()

    def sizes(self) -> str:
        """To be kept: as the learner left the handles, whatever is hidden now."""
        return json.dumps(self._kept)

    def restore_sizes(self, kept: str) -> None:
        """As they were kept; nothing happens where that is not usable."""
        try:
            across, down = json.loads(kept)
            wanted = [[int(size) for size in sizes] for sizes in (across, down)]
        except (ValueError, TypeError):
            return
        for place, sizes in enumerate(wanted):
            if len(sizes) == 2 and min(sizes) > 0:
                self._kept[place] = sizes
        self._part()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """It fits itself to what there is."""
        return QSize(200, 160)

    def _arrange(self) -> None:
        px, room = self._look.px, self.size()
        wide, tall = room.width() >= px(_WIDE), room.height() >= px(_TALL)
        right = self._right_parts(tall=tall)
        task = [Pane.TASK] if wide or self._front is Pane.TASK else []
        self._show([*task, *right] if wide or not task else task)
        self._offer_tabs(wide=wide, tall=tall)
        self.arranged.emit()

    def _right_parts(self, *, tall: bool) -> Sequence[Pane]:
        if not self._has_results:
            return [Pane.CODE]
        if tall:
            return [Pane.CODE, Pane.RESULTS]
        return [Pane.RESULTS if self._front is Pane.RESULTS else Pane.CODE]

    def _part(self) -> None:
        """As the handles were left: Qt gives what was hidden the size that it asks for."""
        for splitter, sizes in zip((self._across, self._down), self._kept, strict=True):
            splitter.setSizes(sizes)

    def _keep(self) -> None:
        if all(self._across.sizes()):
            self._kept[0] = self._across.sizes()
        if self.is_seen(Pane.CODE) and self.is_seen(Pane.RESULTS):
            self._kept[1] = self._down.sizes()

    def _show(self, seen: Sequence[Pane]) -> None:
        before = [not part.isHidden() for part in self._parts.values()]
        for pane, part in self._parts.items():
            part.setVisible(pane in seen)
        self._work.setVisible(seen != [Pane.TASK])
        bar = max(self._between.sizeHint().height(), self._between.minimumHeight())
        self._below.setMaximumHeight(_UNBOUND if Pane.RESULTS in seen else bar)
        if before != [not part.isHidden() for part in self._parts.values()]:
            self._part()

    def _offer_tabs(self, *, wide: bool, tall: bool) -> None:
        several = self._has_results and not tall
        offered = {Pane.TASK: not wide, Pane.CODE: True, Pane.RESULTS: several}
        front = self._front
        if not offered[front]:
            front = Pane.CODE
        self.tabs.setVisible(sum(offered.values()) > 1)  # first: hidden it would not lay them out
        self.tabs.blockSignals(True)
        for pane, on in offered.items():
            self.tabs.setTabVisible(pane, on)
        self.tabs.setCurrentIndex(front)
        self.tabs.blockSignals(False)

    def _pick(self, tab: int) -> None:
        self.bring(Pane(tab))
        self.turned.emit()


def _splitter(orientation: Qt.Orientation = Qt.Orientation.Vertical) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter
