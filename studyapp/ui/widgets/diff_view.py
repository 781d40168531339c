"""What was wanted beside what came: the differing lines and words are marked."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.practice import Difference
from studyapp.ui.icons import icon
from studyapp.ui.theme import Look
from studyapp.ui.widgets.diff_pane import GOT, WANT, DiffPane, Line, Tone
from studyapp.ui.widgets.diff_rows import Row, Runs, rows_of, unified

_MOST = 14  # lines that are shown at once
_NEEDS = 520  # pixels, to stand beside each other at all
_GAP = 16
_SLACK = 28  # more is needed to go back beside each other: a scroll bar must not turn it about
_SPOKEN = 2000  # characters


class DiffView(QWidget):
    """Two texts beside each other; where their lines do not fit so, below one another in one."""

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
        self._look, self._tones, self._language = look, tones, language
        self._rows: tuple[Row, ...] = ()
        self._titles = ("", "")
        self._one = False
        self.left, self.right = DiffPane(look, language), DiffPane(look, language)
        self.both = DiffPane(look, language)
        self.headings = QLabel(), QLabel(), QLabel()
        self.note = _words()
        self.copy_button = QPushButton(icon("copy"), "Copy")
        self.copy_button.setProperty("flat", True)
        self.copy_button.setAccessibleName("Copy the comparison as text")
        self.copy_button.clicked.connect(self._copy)
        for pane in (self.left, self.right, self.both):
            pane.fit_lines(most)
        self._lay_out()
        self._scroll_together()
        look.changed.connect(self._arrange)

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
        self._arrange()

    def show_one(self, *, on: bool) -> None:
        """The right text alone, where there is nothing to compare it with."""
        self._one = on
        self._boxes[0].setHidden(on)
        self._arrange()

    def set_language(self, language: str) -> None:
        """python, sql, or empty for plain text."""
        self._language = language
        for pane in (self.left, self.right, self.both):
            pane.set_language(language)

    @property
    def stands_together(self) -> bool:
        """Whether both texts are shown in one, below one another."""
        return not self._together.isHidden()

    def as_text(self) -> str:
        """All of it: `-` before lines of the left text, `+` before those of the right one."""
        left, right = self._titles
        parts = (f"- {left}\n+ {right}", unified(self._rows, self._runs), self.note.text())
        return "\n\n".join(filter(None, parts))

    def _lay_out(self) -> None:
        panes = (self.left, self.right, self.both)
        *boxes, self._together = map(_titled, self.headings, panes)
        self._boxes = boxes
        self._beside = QWidget()
        row = self._row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        for box in boxes:
            row.addWidget(box, 1)
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addStretch()
        below.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._beside)
        column.addWidget(self._together)
        column.addLayout(below)
        self._together.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """By the longest line: a table that is cut in two can be read in neither half."""
        px = self._look.px
        self._row.setSpacing(px(_GAP))
        sides = (side for row in self._rows for side in row if side)
        half = self.left.width_of(max((len(side.text) for side in sides), default=0))
        needed = max(px(_NEEDS), 2 * half + px(_GAP)) + px(_SLACK) * self.stands_together
        together = self.width() < needed and not self._one
        if together != self.stands_together:
            self._beside.setHidden(together)
            self._together.setVisible(together)

    def _scroll_together(self) -> None:
        for pane, other in ((self.left, self.right), (self.right, self.left)):
            pane.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
            pane.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)

    def _name(self) -> None:
        """Titles for the eye, and for screen readers how much differs."""
        titled = [f"{tone.sign}  {t}" for tone, t in zip(self._tones, self._titles, strict=True)]
        for heading, text in zip(self.headings, (*titled, "     ".join(titled)), strict=True):
            heading.setText(text)
        for pane, side in ((self.left, 0), (self.right, 1)):
            lines = [row[side] for row in self._rows if row[side] is not None]
            differ = sum(1 for row in self._rows if row.differs and row[side] is not None)
            count = "1 line" if len(lines) == 1 else f"{len(lines)} lines"
            pane.setAccessibleName(f"{self._titles[side]}: {count}, {differ} marked")
        self.both.setAccessibleName(f"{self._titles[0]} and {self._titles[1]}, line by line")
        self.both.setAccessibleDescription(unified(self._rows, self._runs)[:_SPOKEN])

    @property
    def _runs(self) -> Runs:
        """Code is read in blocks, values line against line."""
        return Runs.BLOCKS if self._language else Runs.PAIRS

    def _fill(self) -> None:
        """Beside each other, lines that belong together stand at the same height."""
        for place, pane in enumerate((self.left, self.right)):
            pane.show_lines([self._line(row, place) for row in self._rows])
        self.both.show_lines(list(self._in_one()))

    def _line(self, row: Row, place: int) -> Line:
        return Line(row[place], self._tones[place] if row.differs else None)

    def _in_one(self) -> Iterator[Line]:
        for row, place in self._runs.of(self._rows):
            yield self._line(row, place)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())


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
