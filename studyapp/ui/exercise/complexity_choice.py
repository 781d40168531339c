"""What does it cost? One of the usual answers is picked; then it is said whether it is right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.flow_layout import FlowLayout
from studyapp.ui.widgets.tab_order import tab_through

_QUESTION = "What does your solution cost, as the input grows?"
_KEYS = "123456789"  # of the first nine
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ComplexityChoice(QWidget):
    """Buttons with number keys; the arrows go from one to the next."""

    stated = Signal(str)
    skipped = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.question = QLabel(wordWrap=True)
        self.question.setProperty("role", "strong")
        self.question.setMinimumWidth(1)
        self.buttons: dict[str, QPushButton] = {}
        self.skip = QPushButton("Skip")
        self.skip.setProperty("flat", True)
        self.skip.setAccessibleName("Skip the question of cost")
        self.skip.clicked.connect(self.skipped)
        self.said = QLabel(wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setMinimumWidth(1)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=8)
        self._flow.addWidget(self.skip)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.question, self._row, self.said):
            column.addWidget(part)
        look.changed.connect(self._restyle)
        self._restyle()

    def ask(
        self, choices: Sequence[str], question: str = _QUESTION, *, skippable: bool = True
    ) -> None:
        """Another question; nothing is picked yet."""
        self.question.setText(question)
        for button in (*self.buttons.values(), self.skip):
            self._flow.removeWidget(button)
        for button in self.buttons.values():
            button.deleteLater()
        self.buttons = {choice: self._button(place, choice) for place, choice in enumerate(choices)}
        self._flow.addWidget(self.skip)
        tab_through(self.question, (*self.buttons.values(), self.skip))
        self.skip.setVisible(skippable)
        self.said.hide()
        if self.buttons:
            self.setFocusProxy(next(iter(self.buttons.values())))

    def show_answer(self, stated: str, key: str, sentence: str) -> None:
        """What was stated, what is right, and a sentence on it; nothing can be picked any more."""
        for choice, button in self.buttons.items():
            button.setEnabled(False)
            button.setChecked(choice in (stated, key))
            sign = "✓ " if choice == key else "✗ " if choice == stated else ""
            button.setText(f"{sign}{choice}")
            button.setAccessibleName(f"{choice}{_spoken(choice, stated, key)}")
        self.skip.hide()
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def show_wrong(self, stated: str) -> None:
        """It is not that; another may be picked."""
        button = self.buttons[stated]
        button.setChecked(False)
        button.setText(f"✗ {stated}")
        button.setAccessibleName(f"{stated}, not right")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Numbers pick, arrows go along."""
        buttons = [button for button in self.buttons.values() if button.isEnabled()]
        place = _KEYS.find(event.text()) if event.text() else -1
        if 0 <= place < len(buttons) and not event.modifiers() & ~_KEYPAD:
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[place].click()
        elif event.key() in _STEPS and buttons:
            here = next((at for at, button in enumerate(buttons) if button.hasFocus()), 0)
            step = _STEPS[Qt.Key(event.key())]
            buttons[(here + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _button(self, place: int, choice: str) -> QPushButton:
        key = _KEYS[place : place + 1]
        button = QPushButton(f"{key}   {choice}" if key else choice)
        button.setProperty("cost", True)
        button.setCheckable(True)
        button.setAccessibleName(choice)
        button.clicked.connect(self._state(choice))
        self._flow.addWidget(button)
        return button

    def _state(self, choice: str) -> Callable[[], None]:
        return lambda: self.stated.emit(choice)

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(10))


_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def _spoken(choice: str, stated: str, key: str) -> str:
    if choice == key:
        return ", right, your answer" if choice == stated else ", right"
    return ", your answer, not right" if choice == stated else ""
