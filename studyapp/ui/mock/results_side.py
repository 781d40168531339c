"""Code above, what came of it below: the results take no more room than they need, and fold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from studyapp.ui.widgets.verdict_list import VerdictList

_SHARE = 0.45  # of the height, at most
_LEAST = 90


class ResultsSide(QSplitter):
    """Where the learner drags the edge it stays."""

    shared_out = Signal()

    def __init__(self, code: QWidget, verdicts: VerdictList, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._verdicts = verdicts
        self._dragged_to = 0
        self.is_folded = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(code)
        self.addWidget(verdicts)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._note_drag)

    def forget(self) -> None:
        """Nothing was run yet."""
        self.is_folded = False
        self._verdicts.hide()

    def fold(self, *, on: bool) -> None:
        """Away with the results, or back with them."""
        self.is_folded = on
        self._verdicts.setVisible(not on)
        if not on:
            self.fit()

    def fit(self) -> None:
        """As much for the results as they need, or as the learner gave them."""
        page = self._verdicts.widget()
        if page is None or self._verdicts.isHidden():
            return
        needs = max(page.sizeHint().height(), _LEAST)
        most = round(self.height() * _SHARE)
        below = self._dragged_to or min(needs, most)
        self.setSizes([self.height() - below, below])
        self.shared_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _note_drag(self) -> None:
        self._dragged_to = self.sizes()[1]
