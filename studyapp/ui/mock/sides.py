"""Question and answer beside or below each other, with the least room in which nothing is cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


class Sides(QSplitter):
    """Knows that lines of text need more height where there is less width."""

    def minimumSizeHint(self) -> QSize:
        """For the width that there is."""
        across = self.orientation() == Qt.Orientation.Horizontal
        parts = map(self.widget, range(self.count()))
        seen = [part for part in parts if part is not None and not part.isHidden()]
        needs = [_height(part, part.width() if across else self.width()) for part in seen]
        height = max(needs, default=0) if across else sum(needs)
        return QSize(super().minimumSizeHint().width(), height)

    def sizeHint(self) -> QSize:
        """No more: what is left over comes to it anyway."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def _height(part: QWidget, width: int) -> int:
    layout = part.layout()
    if layout is None:
        return part.minimumSizeHint().height()
    fitted = layout.totalMinimumHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(fitted, layout.totalMinimumSize().height())
