"""The bank's side of a card and the learner's own, placed as the room allows."""

from enum import Enum, auto

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.page_document import PAGE_MARGIN

# at 100 %
_ROOMY = 700  # from this width on they stand beside each other
_TALL = 760  # from this height on one stands below the other
_LEAST = 70  # of the learner's side where both are to be seen
_UNBOUND = 16_777_215  # Qt's own


class _Place(Enum):
    """Where the learner's side is, seen from the card."""

    BESIDE = auto()
    BELOW = auto()
    BEHIND = auto()


class TwoSides(QBoxLayout):
    """Both at once; in a small window the learner's side waits behind the card, to be turned to."""

    def __init__(self, card: QWidget, own: QWidget, look: Look) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._card, self._own, self._look = card, own, look
        self._place = _Place.BESIDE
        self._may_hide = False
        self._turned = False
        self._inset = QVBoxLayout()
        self._inset.addWidget(own)
        self.addWidget(card, 5)
        self.addLayout(self._inset, 3)

    @property
    def crowded(self) -> bool:
        """Whether there is room for one of them only."""
        return self._place is _Place.BEHIND

    @property
    def wide(self) -> bool:
        """Whether they stand beside each other."""
        return self._place is _Place.BESIDE

    @property
    def turned(self) -> bool:
        """Whether the learner's side is seen in the place of the card."""
        return self.crowded and self._may_hide and self._turned

    def turn(self, *, to_own: bool) -> None:
        """Which of them is seen where there is room for one only."""
        self._turned = to_own
        self._show()

    def let_hide(self, *, on: bool) -> None:
        """Whether the learner's side can do without being seen all the time."""
        self._may_hide = on
        self._show()

    def keep_slim(self, height: int) -> None:
        """So high is the learner's side, whatever room there is; 0: it has its share."""
        self._own.setMinimumSize(200, height or self._look.px(_LEAST))
        self._own.setMaximumHeight(height or _UNBOUND)

    def arrange(self, room: QSize) -> None:
        """The window, the zoom or what is on a side has changed."""
        px, direction = self._look.px, QBoxLayout.Direction
        self._place = self._best(room)
        self.setDirection(direction.LeftToRight if self.wide else direction.TopToBottom)
        self.setSpacing(px(20 if self.wide else 8))
        # the page has a margin of its own
        self.setContentsMargins(px(24) - PAGE_MARGIN, px(6 if self.crowded else 14), px(24), 0)
        self._inset.setContentsMargins(0 if self.wide else PAGE_MARGIN, 0, 0, 0)
        self._show()

    def _best(self, room: QSize) -> _Place:
        if room.width() >= self._look.px(_ROOMY):
            return _Place.BESIDE
        return _Place.BELOW if room.height() >= self._look.px(_TALL) else _Place.BEHIND

    def _show(self) -> None:
        one = self.crowded and self._may_hide
        self._card.setVisible(not (one and self._turned))
        self._own.setVisible(not one or self._turned)
