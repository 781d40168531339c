"""A titled part of a page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.ui.theme import Look


class Section(QFrame):
    """A heading, perhaps a quiet line, and what stands under it."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("card", True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.title = QLabel(title)
        self.title.setProperty("role", "heading")
        self.top = QHBoxLayout()
        self.top.addWidget(self.title, 1)
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "muted")
        self.note.hide()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.top)
        self._insets = [self.top]
        self.add(self.note)
        look.changed.connect(self._restyle)
        self._restyle()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there, its left edge under the heading's."""
        inset = QHBoxLayout()
        inset.addWidget(widget)
        self._insets.append(inset)
        self._column.addLayout(inset, stretch)
        self._restyle()

    def add_rows(self, rows: QWidget) -> None:
        """The same for rows, whose text stands away from the edge for the sake of their band."""
        self._column.addWidget(rows)

    def add_stretch(self) -> None:
        """Keep what is there at the top."""
        self._column.addStretch()

    def say(self, note: str) -> None:
        """The quiet line under the heading; empty: none."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(10), px(14), px(10), px(14))
        for inset in self._insets:
            inset.setContentsMargins(px(8), 0, px(8), 0)
        self.top.setContentsMargins(px(8), 0, 0, 0)  # a flat button has a margin of its own
        self._column.setSpacing(px(8))
        self.title.setMinimumHeight(px(28))  # that of the buttons some headings have beside them
