"""The learner's own words beside a card: a note, and an own answer. Saved as they are typed."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.ui.icons import icon
from studyapp.ui.widgets.answer_pane import AnswerPane

_SAVE_AFTER = 700  # milliseconds without a key


class NotesPanel(QWidget):
    """Two texts under tabs; each can be read as Markdown. Tells what to save, keeps nothing."""

    note_written = Signal(str)
    answer_written = Signal(str)
    preview_wanted = Signal(str)
    closed = Signal()
    left = Signal()  # Escape: saved, and done for now

    def __init__(self, preview: AnswerPane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar(drawBase=False)
        self.tabs.addTab("Note")
        self.tabs.addTab("My answer")
        self.tabs.setAccessibleName("Note or own answer")
        self.note = self._editor("Note on this question", "What to remember. Markdown works.")
        self.answer = self._editor(
            "My own answer", "Your answer, as you would say it. Compare it with the one beside it."
        )
        self.preview = preview
        preview.setAccessibleName("Your text, as Markdown")
        self._pages = QStackedWidget()
        for page in (self.note, self.answer, preview):
            self._pages.addWidget(page)
        self.read = QPushButton("Read")
        self.read.setCheckable(True)
        self.read.setProperty("chip", True)
        self.read.setToolTip("Show the text as Markdown")
        self.saved = QLabel()
        self.saved.setProperty("role", "small")
        self.close_button = self._make_close_button()
        top = QHBoxLayout()
        top.addWidget(self.tabs)
        top.addStretch()
        top.addWidget(self.close_button)
        below = QHBoxLayout()
        below.addWidget(self.saved, 1)
        below.addWidget(self.read)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addLayout(below)
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER)
        self._timer.timeout.connect(self.flush)
        self._unsaved: set[QPlainTextEdit] = set()
        self.tabs.currentChanged.connect(self._turn)
        self.read.toggled.connect(self._turn)

    def show_texts(self, note: str, answer: str) -> None:
        """Another card's texts; what was typed before is saved first."""
        self.flush()
        for editor, text in ((self.note, note), (self.answer, answer)):
            editor.blockSignals(True)
            editor.setPlainText(text)
            editor.blockSignals(False)
        self.saved.clear()
        self._turn()

    def edit(self, *, own_answer: bool) -> None:
        """Open a text for typing."""
        self.read.setChecked(False)
        self.tabs.setCurrentIndex(int(own_answer))
        self._turn()
        editor = self.answer if own_answer else self.note
        editor.moveCursor(QTextCursor.MoveOperation.End)
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Hand over what is typed and not yet saved."""
        self._timer.stop()
        changed, self._unsaved = self._unsaved, set()
        if self.note in changed:
            self.note_written.emit(self.note.toPlainText())
        if self.answer in changed:
            self.answer_written.emit(self.answer.toPlainText())

    def show_saved(self, said: str) -> None:
        """Say that it is kept, or why it is not."""
        self.saved.setText(said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving an editor saves it; Escape leaves."""
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        elif _is_escape(event):
            self.flush()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _make_close_button(self) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIcon(icon("x"))
        button.setToolTip("Close")
        button.setAccessibleName("Close the notes")
        button.clicked.connect(self.closed)
        return button

    def _editor(self, name: str, hint: str) -> QPlainTextEdit:
        editor = QPlainTextEdit(placeholderText=hint, tabChangesFocus=True)
        editor.setAccessibleName(name)
        editor.textChanged.connect(lambda: self._typed(editor))
        editor.installEventFilter(self)
        return editor

    def _typed(self, editor: QPlainTextEdit) -> None:
        self._unsaved.add(editor)
        self.saved.setText("Saving…")
        self._timer.start()

    def _turn(self) -> None:
        editor = self.answer if self.tabs.currentIndex() else self.note
        if self.read.isChecked():
            self.preview_wanted.emit(editor.toPlainText())
            self._pages.setCurrentWidget(self.preview)
        else:
            self._pages.setCurrentWidget(editor)


def _is_escape(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_Escape
    )
