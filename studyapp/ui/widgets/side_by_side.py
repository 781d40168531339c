"""Widgets in a row, below one another where there is not the room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from studyapp.ui.theme import Look


class SideBySide(QWidget):
    """As wide as each other; `needs` is the width from which they stand in a row, at 100 %."""

    def __init__(
        self,
        look: Look,
        widgets: Sequence[QWidget],
        *,
        needs: int = 760,
        shares: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._needs = look, needs
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for place, widget in enumerate(widgets):
            self._row.addWidget(widget, shares[place] if shares else 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        look.changed.connect(self._arrange)
        self._arrange()

    @property
    def orientation(self) -> Qt.Orientation:
        """How they stand."""
        upright = self._row.direction() == QBoxLayout.Direction.TopToBottom
        return Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._look.px(self._needs)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._row.setSpacing(self._look.px(16))
