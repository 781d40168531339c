"""How did it go? Asked of every answer before any of them may be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.mock.review_words import ESTIMATES
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.tab_order import one_stop, tab_as_laid_out

_WHY = (
    "Before you see any answer: how did each question go? The report holds this against what you "
    "settle on afterwards, and says whether you judge yourself rightly."
)


@dataclass(frozen=True, slots=True)
class ToEstimate:
    """A question that was answered."""

    question: int
    title: str
    round: str
    score: int = 0  # that was given already


class EstimatesPage(QWidget):
    """Tells each estimate, and that there is one for every question."""

    chosen = Signal(int, int)  # a question, 1 to 4
    estimated = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: list[EstimateRow] = []
        self.title, self.why = QLabel("How did it go?"), QLabel(_WHY, wordWrap=True)
        self.title.setProperty("role", "title")
        self.why.setProperty("role", "lead")
        self._list = QVBoxLayout()
        self.later, self.go_on = QPushButton("Review it later"), QPushButton("Show the answers")
        self.go_on.setProperty("primary", True)
        self.later.clicked.connect(self.left)
        self.go_on.clicked.connect(self.estimated)
        self.still = QLabel(wordWrap=True)
        self.still.setProperty("role", "muted")
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.go_on)
        self._buttons.addWidget(self.later)
        self._buttons.addStretch()
        self._page = ScrollPage(look)
        for widget in (self.title, self.why):
            self._page.add(widget)
        self._page.add_layout(self._list)
        self._page.add(self.still)
        self._page.add_layout(self._buttons)
        self._page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def show_questions(self, questions: Sequence[ToEstimate]) -> None:
        """Each round under its heading."""
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        self.rows, round_ = [], ""
        for each in questions:
            if each.round != round_:
                self._list.addWidget(_heading(each.round))
            round_ = each.round
            self._add(each)
        self._count()
        tab_as_laid_out(self)

    @property
    def target(self) -> QWidget:
        """Where the keys go on: the first question without an estimate."""
        open_ = (row for row in self.rows if not row.score)
        row = next(open_, None)
        return row.buttons[0] if row else self.go_on

    def press(self, score: int) -> None:
        """Estimate the question that has the keys, or the first that is open; then the next."""
        row = next((row for row in self.rows if row.has_keys), None)
        row = row or next((row for row in self.rows if not row.score), None)
        if row is not None:
            row.choose(score)
            self.target.setFocus(Qt.FocusReason.TabFocusReason)
            self._page.ensureWidgetVisible(self.target, 0, self._look.px(60))

    def accept(self) -> None:
        """As the large button, where it may be pressed."""
        if self.go_on.isEnabled():
            self.go_on.click()

    def _add(self, asked: ToEstimate) -> None:
        row = EstimateRow(asked, self._look)
        row.chosen.connect(self._count)
        row.chosen.connect(lambda: self.chosen.emit(row.question, row.score))
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()  # at once: it may be given the focus

    def _count(self) -> None:
        left = sum(not row.score for row in self.rows)
        self.go_on.setEnabled(not left)
        self.go_on.setText(f"Show the answers   {key_text('go on in mock')}")
        self.go_on.setAccessibleName("Show the answers")
        self.still.setText(f"{left} still without an estimate." if left else "")
        self.still.setVisible(bool(left))


class EstimateRow(QFrame):
    """A question and four words to choose from."""

    chosen = Signal()

    def __init__(self, asked: ToEstimate, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("card", True)
        self.question = asked.question
        self.title = QLabel(f"{asked.question + 1}.  {asked.title}", wordWrap=True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("role", "strong")
        self.buttons = [QPushButton(f"{n}   {word}") for n, word in enumerate(ESTIMATES, 1)]
        self._group = QButtonGroup(self)
        choices = QWidget()
        flow = FlowLayout(choices)
        for score, button in enumerate(self.buttons, 1):
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setAccessibleName(f"{ESTIMATES[score - 1]}: {asked.title}")
            self._group.addButton(button, score)
            flow.addWidget(button)
        one_stop(self.buttons, 0)
        if asked.score:
            self.choose(asked.score)
        self._group.idToggled.connect(lambda _id, on: self.chosen.emit() if on else None)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(choices)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def score(self) -> int:
        """1 to 4, 0 where none is chosen."""
        return max(self._group.checkedId(), 0)

    @property
    def has_keys(self) -> bool:
        """Whether the focus is here."""
        return any(button.hasFocus() for button in self.buttons)

    def choose(self, score: int) -> None:
        """As a click would."""
        self.buttons[score - 1].setChecked(True)
        one_stop(self.buttons, score - 1)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(18), px(12), px(18), px(14))
        self._column.setSpacing(px(8))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "heading")
    return label
