"""A program to read, and a field for what it prints."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeText
from studyapp.ui.widgets.diff_view import DiffView

_TELL_AFTER = 300  # milliseconds without a key
_TITLES = ("The program prints", "You wrote")
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PredictView(QWidget):
    """Tells what is typed; once it was judged, shows it beside what the program prints."""

    edited = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._told = ""
        self.program = CodeText(look, "The program")
        self.field = OutputField(look)
        self.said = QLabel(wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setProperty("role", "strong")
        self.said.setMinimumWidth(1)
        self.diff = DiffView(look)
        self._telling = QTimer(self, singleShot=True, interval=_TELL_AFTER)
        self._telling.timeout.connect(self.flush)
        self.field.textChanged.connect(self._telling.start)
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    def show_program(self, source: str, typed: str = "", language: str = "python") -> None:
        """Another one, with what was typed so far."""
        self.program.set_language(language)
        self.program.setPlainText(source.rstrip("\n"))
        self._told = typed
        self.field.setPlainText(typed)
        self._telling.stop()
        self.forget_result()

    def put_cursor(self, place: int) -> None:
        """To where it was."""
        cursor = self.field.textCursor()
        cursor.setPosition(min(place, self.field.document().characterCount() - 1))
        self.field.setTextCursor(cursor)

    def typed(self) -> str:
        """What the program prints, in the learner's opinion."""
        return self.field.toPlainText()

    def flush(self) -> None:
        """Tell at once what was typed and not yet told."""
        self._telling.stop()
        if self.typed() != self._told:
            self._told = self.typed()
            self.edited.emit(self._told)

    def show_result(self, sentence: str, printed: str | None = None) -> None:
        """How right it is; with `printed` also what the program prints, line by line."""
        self.said.setText(sentence)
        self.said.show()
        self.diff.setVisible(printed is not None)
        if printed is not None:
            self.diff.show_texts(_tidy(printed), _tidy(self.typed()), _TITLES)

    def forget_result(self) -> None:
        """Nothing was judged yet."""
        self.said.hide()
        self.diff.hide()

    def _lay_out(self) -> None:
        lower = QWidget()
        column = self._lower = QVBoxLayout(lower)
        heading = QLabel("What does it print?")
        heading.setProperty("role", "strong")
        heading.setBuddy(self.field)
        column.addWidget(heading)
        column.addWidget(self.field, 1)
        column.addWidget(self.said)
        column.addWidget(self.diff)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.program)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(lower)
        lower.setObjectName("page")
        self.splitter.addWidget(area)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setObjectName("bare")
        self.splitter.setSizes([3, 2])  # a program is longer than what it prints
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _restyle(self) -> None:
        px = self._look.px
        self._lower.setContentsMargins(0, px(8), 0, 0)
        self._lower.setSpacing(px(6))
        self.splitter.setHandleWidth(px(6))
        self.field.setMinimumHeight(px(90))


class OutputField(QPlainTextEdit):
    """Lines as a program prints them; Tab leads out, Ctrl+Enter is the screen's."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look.load_reading_fonts()
        self.setObjectName("output")
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setPlaceholderText("Line by line, exactly as the program prints it")
        self.setAccessibleName("What the program prints")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if ctrl and event.key() in _ENTERS:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _tidy(output: str) -> str:
    """Blanks at the ends of lines, and lines without anything at the end, do not count."""
    return "\n".join(line.rstrip() for line in output.splitlines()).rstrip("\n")
