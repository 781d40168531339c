"""The large numbers at the top of the progress screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from studyapp.ui.progress.contents import Figure
from studyapp.ui.theme import Look


class Figures(QWidget):
    """One beside the other, two in a row where there is not the room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._tiles: list[_Tile] = []
        look.changed.connect(self._arrange)

    @property
    def texts(self) -> list[str]:
        """As read out."""
        return [tile.accessibleName() for tile in self._tiles]

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """As many each time."""
        while len(self._tiles) < len(figures):
            self._tiles.append(_Tile(self._look))
        for tile, figure in zip(self._tiles, figures, strict=True):
            tile.show_figure(figure)
        self._arrange()

    def _arrange(self) -> None:
        in_a_row = 2 if self._look.zoom > 150 else 4
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // in_a_row, place % in_a_row)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < in_a_row else 0)
        self._grid.setSpacing(self._look.px(12))


class _Tile(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._look = look
        self._number = QLabel()
        self._number.setProperty("role", "figure")
        self._words = QLabel(wordWrap=True)
        self._words.setProperty("role", "small")
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._number)
        self._column.addWidget(self._words, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_figure(self, figure: Figure) -> None:
        self._number.setText(figure.number)
        self._words.setText(figure.words)
        self.setAccessibleName(f"{figure.number} {figure.words}")

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(12), px(18), px(14))
        self._column.setSpacing(px(2))
