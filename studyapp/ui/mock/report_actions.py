"""What to do next: the actions of the report, and the one click for all that was weak."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.study.mock.advice import Action
from studyapp.ui.theme import Look
from studyapp.ui.widgets.section import Section


class ReportActions(Section):
    """Three at most, and a button below them."""

    homework_wanted = Signal()
    undone = Signal()
    card_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "What to do next", parent)
        self.list = QVBoxLayout()
        self.list.setSpacing(10)
        listed = QWidget()
        listed.setLayout(self.list)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.button = QPushButton("Schedule and bookmark what was weak")
        self.button.setProperty("primary", True)
        self.button.clicked.connect(self.homework_wanted)
        self.undo = QPushButton("Take it back")
        self.undo.clicked.connect(self.undone)
        self.plan = QLabel(wordWrap=True)
        self.plan.setProperty("role", "muted")
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, 6, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self.undo)
        row.addWidget(self.plan, 1)
        self.add(listed)
        self.add(below)

    def show_actions(self, actions: Sequence[Action], without: str) -> None:
        """As text, with a way to the first question where there is one; `without`: for none."""
        while (item := self.list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.setParent(None)
                widget.deleteLater()
        for number, action in enumerate(actions, 1):
            self.list.addWidget(self._row(number, action))
        if not actions:
            self.list.addWidget(QLabel(without, wordWrap=True))

    def offer(self, plan: str, *, may: bool, may_undo: bool = False) -> None:
        """Whether there is something to click for; what it would do, or has done."""
        had_focus = self.button.hasFocus() or self.undo.hasFocus()
        self.button.setVisible(may)
        self.button.setAccessibleDescription(plan)
        self.undo.setVisible(may_undo)
        self.undo.setAccessibleName("Take back what was scheduled and bookmarked")
        self.plan.setText(plan)
        if had_focus:
            target = self.button if may else self.undo if may_undo else self
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, number: int, action: Action) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        title, text = QLabel(f"{number}.  {action.title}", wordWrap=True), QLabel(wordWrap=True)
        title.setProperty("role", "strong")
        for label, said in ((title, title.text()), (text, action.text)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(said)
            texts.addWidget(label)
        across.addLayout(texts, 1)
        if action.cards:
            across.addWidget(_open_button(action, self.card_picked.emit))
        return row


def _open_button(action: Action, told: Callable[[str], object]) -> QPushButton:
    button = QPushButton("Read it in the Library")
    button.setProperty("flat", True)
    button.setAccessibleName(f"Read in the Library: {action.title}")
    button.clicked.connect(lambda: told(action.cards[0]))
    return button
