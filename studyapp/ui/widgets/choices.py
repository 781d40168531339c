"""One of a few: buttons in a row that wraps, chosen with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from studyapp.ui.widgets.flow_layout import FlowLayout

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Choices(QWidget):
    """Exactly one of the values is chosen; Tab reaches the row, arrows move within it."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[object, str]],
        value: object,
        parent: QWidget | None = None,
    ) -> None:
        """Each choice is a value and its words; where `value` is none of them, the first counts."""
        super().__init__(parent)
        self._name = name
        self._flow = FlowLayout(self, gap=8)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self.offer(choices, value)

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._values[self._group.checkedId()]

    @property
    def buttons(self) -> list[QPushButton]:
        """In order."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def offer(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Lay out the buttons."""
        self._values = [each for each, _ in choices]
        for place, (_, words) in enumerate(choices):
            button = _Choice(words, self)
            button.setAccessibleName(f"{self._name}: {words}")
            button.stepped.connect(self._step)
            self._group.addButton(button, place)
            self._flow.addWidget(button)
        chosen = self._values.index(value) if value in self._values else 0
        self._group.button(chosen).setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self._reach_by_tab(chosen)

    def add(self, widget: QWidget) -> None:
        """Put a field beside the buttons, for a choice that needs one."""
        self._flow.addWidget(widget)

    def focus(self) -> None:
        """Go to what is chosen."""
        self._group.button(self._group.checkedId()).setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, value: object) -> None:
        """As a click would."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _toggled(self, place: int, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        if on:
            self._reach_by_tab(place)
            self.chosen.emit(self._values[place])

    def _reach_by_tab(self, chosen: int) -> None:
        policy = Qt.FocusPolicy
        for place, button in enumerate(self.buttons):
            button.setFocusPolicy(policy.StrongFocus if place == chosen else policy.ClickFocus)

    def _step(self, by: int) -> None:
        place = min(max(self._group.checkedId() + by, 0), len(self._values) - 1)
        button = self._group.button(place)
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.OtherFocusReason)


class _Choice(QPushButton):
    stepped = Signal(int)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self.setProperty("choice", True)
        self.setAutoDefault(False)  # Enter goes on, it does not press

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)
