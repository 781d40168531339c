"""The solution's lines in disorder, to put in order and indent."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from studyapp.practice.jumble import Jumble, JumbleResult
from studyapp.ui.exercise.jumble_list import JumbleList
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeText
from studyapp.ui.widgets.flow_layout import FlowLayout

_HOW = (
    "Space picks a line up, Up and Down move it, Left and Right indent it, Space drops it. "
    "Or drag it."
)
_GIVEN = 8  # lines of what is given that are seen at once


class JumbleView(QWidget):
    """Grades what was put together; where it is right, its code may be used."""

    solved = Signal()
    copied_to_editor = Signal(str)  # the program as it was put together

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._jumble: Jumble | None = None
        self.how = _words(_HOW, "muted")
        self.above = CodeText(look, "Given above your lines", numbered=False)
        self.below = CodeText(look, "Given below your lines", numbered=False)
        self.list = JumbleList(look)
        self.said = _words("", "strong")
        self.check = QPushButton("Check the order")
        self.check.setProperty("primary", True)
        self.copy = QPushButton("Copy into the editor")
        self.copy.setToolTip("Takes the place of your code; Ctrl+Z in the editor brings it back")
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self.moves = [
            self._move("Up", -1, 0),
            self._move("Down", 1, 0),
            self._move("Indent", 0, 1),
            self._move("Outdent", 0, -1),
        ]
        self._lay_out()
        self.check.clicked.connect(self._grade)
        self.copy.clicked.connect(self._copy)
        self.list.arranged.connect(self._forget)
        self.setFocusProxy(self.list)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_jumble(self, jumble: Jumble) -> None:
        """Another one, or the same anew."""
        self._jumble = jumble
        for given, code in ((self.above, jumble.before), (self.below, jumble.after)):
            given.setPlainText(code.strip("\n"))
            given.fit_lines(_GIVEN)
            given.setVisible(bool(code.strip()))
        self.list.show_fragments(jumble.fragments)
        self._forget()

    def code(self) -> str:
        """What was put together, with what is given around it."""
        return self._jumble.code(self.list.arrangement()) if self._jumble else ""

    def show_result(self, result: JumbleResult) -> None:
        """Which lines stand right."""
        self.list.mark(result.lines, result.first_wrong)
        self.said.setText(result.note)
        self.said.show()
        self.copy.setVisible(result.right)
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, result.note))

    def _grade(self) -> None:
        if self._jumble is None:
            return
        result = self._jumble.graded(self.list.arrangement())
        self.show_result(result)
        if result.right:
            self.solved.emit()
        elif result.first_wrong is not None:
            self.list.setCurrentRow(min(result.first_wrong, self.list.count() - 1))

    def _copy(self) -> None:
        self.copied_to_editor.emit(self.code())

    def _forget(self) -> None:
        """What was said of another order."""
        self.said.hide()
        self.copy.hide()

    def _move(self, name: str, rows: int, levels: int) -> QPushButton:
        button = QPushButton(name)
        button.setAccessibleName(f"{name}: the current line")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys in the list
        button.clicked.connect(self._by(rows, levels))
        self._flow.addWidget(button)
        return button

    def _by(self, rows: int, levels: int) -> Callable[[], None]:
        return lambda: self.list.move_by(rows, levels)

    def _lay_out(self) -> None:
        self._flow.addWidget(self.check)
        self._flow.addWidget(self.copy)
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.how)
        column.addWidget(self.above)
        column.addWidget(self.list, 1)
        column.addWidget(self.below)
        column.addWidget(self.said)
        column.addWidget(self._row)

    def _restyle(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.px(8))


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setMinimumWidth(1)
    return label
