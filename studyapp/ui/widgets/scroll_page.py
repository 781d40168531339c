"""A page that scrolls, no wider than reads well."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from studyapp.ui.theme import Look

WIDEST = 1040


class ScrollPage(QScrollArea):
    """Widgets below one another, in the middle of the room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = _Page()
        page.setObjectName("page")
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self.setWidget(page)
        look.changed.connect(self._restyle)
        self._restyle()

    def add(self, widget: QWidget) -> None:
        """Below what is there."""
        self._column.addWidget(widget)

    def add_layout(self, layout: QLayout) -> None:
        """The same, for what stands closer together."""
        self._column.addLayout(layout)

    def add_stretch(self) -> None:
        """Keep what is there at the top."""
        self._column.addStretch(1)

    def _restyle(self) -> None:
        px = self._look.px
        self._middle.setMaximumWidth(px(WIDEST))
        self._column.setContentsMargins(px(28), px(26), px(28), px(28))
        self._column.setSpacing(px(16))


class _Page(QWidget):
    def minimumSizeHint(self) -> QSize:
        """No least height: at its narrowest every text would break at each word."""
        return QSize(super().minimumSizeHint().width(), 0)
