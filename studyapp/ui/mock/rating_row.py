"""One dimension of a rubric: its four anchors, and beside them what speaks for each."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.mock import Assessed
from studyapp.ui.mock import review_words as words
from studyapp.ui.mock.review_part import keys_tag
from studyapp.ui.theme import Look
from studyapp.ui.widgets.side_by_side import SideBySide
from studyapp.ui.widgets.tab_order import one_stop

_SHARES = (3, 2)
_NEEDS = 640


class RatingRow(QFrame):
    """Asks for a score from 1 to 4; may suggest one, never takes one by itself."""

    rated = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("card", True)
        self.title, self.why, self.expected = (QLabel(wordWrap=True) for _ in range(3))
        self.title.setProperty("role", "heading")
        for quiet in (self.why, self.expected):
            quiet.setProperty("role", "muted")
            quiet.setTextFormat(Qt.TextFormat.PlainText)
        self.anchors = [Anchor(score) for score in range(1, 5)]
        self.evidence = Evidence()
        self.suggested: int | None = None
        self.is_settled = False
        self._group = QButtonGroup(self)
        for anchor in self.anchors:
            self._group.addButton(anchor, anchor.score)
        self._group.idClicked.connect(self.rated)
        self._sides = SideBySide(
            look, [self._listed(), self.evidence], needs=_NEEDS, shares=_SHARES
        )
        self.keys = keys_tag("1 – 4")
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.keys)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        for widget in (self.why, self.expected, self._sides):
            self._column.addWidget(widget)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_dimension(self, assessed: Assessed, expected: str, *, locked: bool) -> None:
        """As the review has it; `expected` is what the learner's level adds, where it does."""
        self.suggested, self.is_settled = assessed.suggested, assessed.score is not None
        self.title.setText(assessed.dimension.title)
        self.why.setText(words.suggestion(assessed))
        self.expected.setText(f"At your level: {expected}")
        self.expected.setVisible(bool(expected))
        self._group.setExclusive(False)  # else the chosen one could not be let go of
        for anchor, text in zip(self.anchors, assessed.dimension.levels, strict=True):
            anchor.show_anchor(
                f"{assessed.dimension.title}, {anchor.score}: {text}",
                text,
                chosen=anchor.score == assessed.score,
                suggested=anchor.score == assessed.suggested,
            )
            anchor.setEnabled(not locked)
        self._group.setExclusive(True)
        one_stop(self.anchors, self._wanted)
        self.evidence.show_quotes(words.evidence(assessed))
        self.setAccessibleName(words.spoken(assessed))

    @property
    def target(self) -> QWidget:
        """Where the keys begin: the chosen anchor, the suggested one, or the first."""
        return self.anchors[self._wanted]

    @property
    def _wanted(self) -> int:
        chosen = self._group.checkedId()
        return (chosen if chosen > 0 else self.suggested or 1) - 1

    def _listed(self) -> QWidget:
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for anchor in self.anchors:
            column.addWidget(anchor)
        column.addStretch()
        return listed

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(14), px(18), px(16))
        self._column.setSpacing(px(6))
        for anchor in self.anchors:
            anchor.restyle()


class Anchor(QPushButton):
    """A score and what is seen at it; the chosen one is marked by a word, too."""

    def __init__(self, score: int) -> None:
        super().__init__()
        self.score = score
        self.setCheckable(True)
        self.setProperty("anchor", True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._number = QLabel(str(score))
        self._number.setProperty("role", "strong")
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._tag = QLabel()
        self._tag.setProperty("role", "tag")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 10, 7)
        self._row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._number, 0, top)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._tag, 0, top)
        for label in (self._number, self._text, self._tag):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._suggested = False
        self.toggled.connect(self._tell)

    def show_anchor(self, name: str, text: str, *, chosen: bool, suggested: bool) -> None:
        """Another dimension's."""
        self._name, self._suggested = name, suggested
        self._text.setText(text)
        self.setChecked(chosen)
        self._tell()

    def restyle(self) -> None:
        """The texts of all four begin at the same place."""
        self._number.ensurePolished()
        self._number.setMinimumWidth(self._number.fontMetrics().horizontalAdvance("00"))

    @property
    def tag(self) -> str:
        """The word that marks it; empty where it has none."""
        if self.isChecked():
            return "chosen"
        return "suggested" if self._suggested else ""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Narrow: the text wraps."""
        return QSize(120, self._row.totalMinimumSize().height())

    def _tell(self) -> None:
        self._tag.setText(self.tag)
        self._tag.setVisible(bool(self.tag))
        self.setAccessibleName(f"{self._name} ({self.tag})" if self.tag else self._name)

    _name = ""


class Evidence(QWidget):
    """What the question left behind, quoted."""

    def __init__(self) -> None:
        super().__init__()
        self._made: list[tuple[QLabel, QLabel]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 0, 0)
        self._column.setSpacing(3)
        self._none = QLabel("The interview left no trace of this.", wordWrap=True)
        self._none.setProperty("role", "small")
        self._column.addWidget(self._none)
        self._column.addStretch()

    def show_quotes(self, exhibits: Sequence[words.Exhibit]) -> None:
        """In the place of those before."""
        while len(self._made) < len(exhibits):
            self._add()
        for place, (title, text) in enumerate(self._made):
            shown = exhibits[place] if place < len(exhibits) else words.NO_EXHIBIT
            title.setText(shown.title)
            title.setVisible(bool(shown.title))
            text.setProperty("role", "code" if shown.is_code else "")
            text.style().unpolish(text)
            text.style().polish(text)
            text.setText(shown.text)
            text.setVisible(bool(shown.text))
        self._none.setVisible(not exhibits)

    @property
    def texts(self) -> list[str]:
        """What is quoted."""
        return [text.text() for _, text in self._made if not text.isHidden()]

    def _add(self) -> None:
        title, text = QLabel(wordWrap=True), QLabel(wordWrap=True)
        title.setProperty("role", "small")
        for label in (title, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
            self._column.insertWidget(self._column.count() - 1, label)
        self._made.append((title, text))
