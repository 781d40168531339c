"""One of several, each with a sentence: radio buttons, moved through with the arrow keys."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.tab_order import one_stop

_INDENT = 28  # under the words of the radio button


@dataclass(frozen=True, slots=True)
class Option:
    """A value, its name, and what it means; without a name that is all it says."""

    value: object
    title: str
    about: str
    is_open: bool = True  # whether it can be chosen; if not, `about` says why


class OptionList(QWidget):
    """None of them may be chosen, where something else than these was chosen elsewhere."""

    chosen = Signal(object)  # a value, by the learner

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self._options: tuple[Option, ...] = ()
        self.rows: list[_Row] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._tell)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> object:
        """What is chosen; None where nothing is."""
        place = self._group.checkedId()
        return self._options[place].value if 0 <= place < len(self._options) else None

    def offer(self, options: Sequence[Option]) -> None:
        """Others in the place of these; none is chosen."""
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        while len(self.rows) < len(options):
            self._add()
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(options))
            if place < len(options):
                row.show_option(options[place])
        self._choose(None)

    def choose(self, value: object) -> None:
        """Show this as chosen; None of them where there is no such value."""
        values = [option.value for option in self._options]
        self._choose(values.index(value) if value in values else None)

    def _tell(self, place: int) -> None:
        self._reach_by_tab(place)
        self.chosen.emit(self._options[place].value)

    def _choose(self, place: int | None) -> None:
        self._group.setExclusive(False)
        for number, row in enumerate(self.rows):
            row.button.setChecked(number == place)
        self._group.setExclusive(True)
        self._reach_by_tab(self._first_open() if place is None else place)

    def _first_open(self) -> int:
        return next((place for place, each in enumerate(self._options) if each.is_open), 0)

    def _reach_by_tab(self, wanted: int) -> None:
        """Tab comes to the chosen one; where there is none, to the first."""
        one_stop([row.button for row in self.rows], wanted)

    def _add(self) -> None:
        row = _Row(self._look)
        self._group.addButton(row.button, len(self.rows))
        self.rows.append(row)
        self._column.addWidget(row)

    def _restyle(self) -> None:
        self._column.setSpacing(self._look.px(6))


class _Row(QWidget):
    """A click anywhere on it chooses."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("role", "muted")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setMinimumWidth(1)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.button, 0)
        self._box.addWidget(self.about, 1)
        self._look = look
        look.changed.connect(self._restyle)
        self._restyle()

    def show_option(self, option: Option) -> None:
        """Another one."""
        direction, named = QBoxLayout.Direction, bool(option.title)
        self._box.setDirection(direction.TopToBottom if named else direction.LeftToRight)
        self.about.setProperty("role", "muted" if named else "")
        self.about.style().unpolish(self.about)
        self.about.style().polish(self.about)
        self.button.setText(option.title)
        self.button.setEnabled(option.is_open)
        self.button.setAccessibleName(option.title or option.about)
        self.button.setAccessibleDescription(option.about if named else "")
        self.about.setText(option.about)
        self._restyle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    def _restyle(self) -> None:
        named, px = bool(self.button.text()), self._look.px
        self.about.setContentsMargins(px(_INDENT) if named else 0, 0, 0, 0)
        self._box.setAlignment(
            self.button, Qt.AlignmentFlag(0) if named else Qt.AlignmentFlag.AlignTop
        )
