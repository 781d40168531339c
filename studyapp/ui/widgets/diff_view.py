"""What was wanted beside what came: the differing lines and words are marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.practice import Difference
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.diff_pane import GOT, WANT, DiffPane, Tone
from studyapp.ui.widgets.diff_rows import Row, rows_of, unified
from studyapp.ui.widgets.side_by_side import SideBySide

_MOST = 14  # lines that are shown at once
_NEEDS = 520  # pixels, to stand beside each other


class DiffView(QWidget):
    """Two texts beside each other, above each other where it is narrow."""

    def __init__(
        self,
        look: Look,
        *,
        language: str = "",
        most: int = _MOST,
        tones: tuple[Tone, Tone] = (WANT, GOT),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self._titles = ("", "")
        self.left, self.right = (DiffPane(look, tone, language) for tone in tones)
        self.headings = QLabel(), QLabel()
        self.note = _words()
        self.copy_button = QPushButton(icon("copy"), "Copy")
        self.copy_button.setProperty("flat", True)
        self.copy_button.setAccessibleName("Copy the comparison as text")
        self.copy_button.clicked.connect(self._copy)
        for pane in (self.left, self.right):
            pane.fit_lines(most)
        self._lay_out()
        self._scroll_together()

    def show_difference(self, difference: Difference) -> None:
        """What a case wanted and got, with a sentence on how they differ."""
        where = f"the first difference is at {difference.where}" if difference.where else ""
        note = " ".join(map(_sentence, filter(None, (difference.note, where))))
        self.show_texts(difference.want, difference.got, note=note)

    def show_texts(
        self, left: str, right: str, titles: tuple[str, str] = ("Expected", "Got"), note: str = ""
    ) -> None:
        """Any two texts under their titles."""
        self._titles = titles
        self._rows = rows_of(left, right)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._name()
        self._fill()

    def show_one(self, *, on: bool) -> None:
        """The right text alone, where there is nothing to compare it with."""
        self._boxes[0].setHidden(on)

    def set_language(self, language: str) -> None:
        """python, sql, or empty for plain text."""
        for pane in (self.left, self.right):
            pane.set_language(language)

    def as_text(self) -> str:
        """All of it: `-` before lines of the left text, `+` before those of the right one."""
        left, right = self._titles
        parts = (f"- {left}\n+ {right}", unified(self._rows), self.note.text())
        return "\n\n".join(filter(None, parts))

    def _lay_out(self) -> None:
        self._boxes = [
            _titled(heading, pane)
            for heading, pane in zip(self.headings, (self.left, self.right), strict=True)
        ]
        self._sides = _Turning(self._look, self._boxes, needs=_NEEDS)
        self._sides.turned.connect(self._fill)
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addStretch()
        below.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
        column.addLayout(below)

    def _scroll_together(self) -> None:
        for pane, other in ((self.left, self.right), (self.right, self.left)):
            pane.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            pane.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)

    def _name(self) -> None:
        """Titles for the eye, and for screen readers how much differs."""
        sides = ((self.left, 0), (self.right, 1))
        for pane, side in sides:
            lines = [row[side] for row in self._rows if row[side] is not None]
            differ = sum(1 for row in self._rows if row.differs and row[side] is not None)
            self.headings[side].setText(f"{pane.tone.sign}  {self._titles[side]}")
            count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
            pane.setAccessibleName(f"{self._titles[side]}: {count}, {differ} marked")

    def _fill(self) -> None:
        """Beside each other, lines that belong together stand at the same height."""
        aligned = self._sides.orientation is Qt.Orientation.Horizontal
        for side, pane in enumerate((self.left, self.right)):
            rows = [row for row in self._rows if aligned or row[side] is not None]
            pane.show_lines([row[side] for row in rows], [row.differs for row in rows])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())


class _Turning(SideBySide):
    turned = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self.orientation
        super().resizeEvent(event)
        if self.orientation is not before:
            self.turned.emit()


def _sentence(text: str) -> str:
    """With a capital and a full stop."""
    return text[:1].upper() + text[1:] + "." * (text[-1] not in ".!?")


def _titled(heading: QLabel, pane: DiffPane) -> QWidget:
    heading.setProperty("role", "small")
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(heading)
    column.addWidget(pane)
    column.addStretch()
    return both


def _words() -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "muted")
    label.setMinimumWidth(1)
    return label
