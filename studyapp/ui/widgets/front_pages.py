"""Pages of which the one in front alone says how much room they need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class FrontPages(QStackedWidget):
    """A plain stack is never smaller than the largest page behind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """That of the page in front."""
        front = self.currentWidget()
        if front is None:
            return super().minimumSizeHint()
        return front.minimumSizeHint().expandedTo(front.minimumSize())

    def sizeHint(self) -> QSize:
        """The same."""
        front = self.currentWidget()
        return front.sizeHint() if front else super().sizeHint()
