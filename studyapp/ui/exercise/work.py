"""Where the answer is written: an editor, or what the kind of exercise needs in its place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextFormat
from PySide6.QtWidgets import QScrollArea, QTextEdit, QVBoxLayout, QWidget

from studyapp.practice import Graded, Workout
from studyapp.practice.gaps import answers_in, filled, gaps_in
from studyapp.ui.background import Background
from studyapp.ui.exercise.cost_work import CostWork
from studyapp.ui.exercise.predict_view import PredictView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import CodeEditor, Editors

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
}


class Work(QWidget):
    """Tells what is written, and that something was touched at all."""

    edited = Signal(str)
    stated = Signal(str)  # what the code costs
    touched = Signal()
    status = Signal(str)

    def __init__(self, look: Look, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._workout: Workout | None = None
        self._stack = Editors(look, background)
        self._stack.made.connect(self._heed)
        self._stack.edited.connect(self.edited)
        self._stack.status.connect(self.status)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._stack)
        self.editor = self._stack.show_for("python")
        self.predicting = PredictView(look)
        self.predicting.edited.connect(self.edited)
        self.predicting.field.installEventFilter(self)
        self.predicting.field.textChanged.connect(self._unmark_output)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._bring_printed)
        self.costing = CostWork(look)
        self.costing.stated.connect(self.stated)
        for page in (self.predicting, self.costing):
            self._stack.addWidget(page)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        match self._graded:
            case Graded.PREDICT:
                return self.predicting.field
            case Graded.COMPLEXITY:
                return self.costing.choice.focusProxy() or self.costing.choice
            case _:
                return self.editor

    @property
    def _graded(self) -> Graded:
        return self._workout.graded if self._workout else Graded.WRITE

    def open(self, workout: Workout, written: str, cursor: int) -> None:
        """Another exercise, with what was written so far."""
        self._workout = workout
        language = workout.exercise.language
        if workout.graded is Graded.PREDICT:
            self.predicting.show_program(workout.start, written, language)
            self.predicting.put_cursor(cursor)
            self._stack.setCurrentWidget(self.predicting)
        elif workout.graded is Graded.COMPLEXITY:
            self.costing.ask(workout.start, language, workout.exercise.complexity or "")
            self._stack.setCurrentWidget(self.costing)
        else:
            self.editor = self._stack.show_for(language)
            self.editor.restore(written, cursor)
            if written == workout.start:
                self.editor.go_to_body()
            self._show_gaps(workout, written)

    def written(self) -> str:
        """As it stands."""
        if self._graded is Graded.PREDICT:
            return self.predicting.typed()
        return self.editor.code()

    @property
    def cursor_place(self) -> int:
        """Where it is."""
        field = self.predicting.field if self._graded is Graded.PREDICT else self.editor
        return field.textCursor().position()

    def flush(self) -> None:
        """Tell at once what was typed and not yet told."""
        (self.predicting if self._graded is Graded.PREDICT else self.editor).flush()

    def replace(self, text: str) -> None:
        """Another text, in one step that can be undone."""
        if self._graded is Graded.PREDICT:
            cursor = self.predicting.field.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
            return
        self.editor.replace_code(text)
        if self._workout is not None:
            self._show_gaps(self._workout, text)

    def mark(self, line: int, words: str) -> None:
        """What went wrong there."""
        self.editor.mark_line(line, words)

    def mark_output(self, line: int) -> None:
        """The first line of a prediction that is not right, from 0; until something is typed."""
        field = self.predicting.field
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(field.document().findBlockByNumber(line))
        mark.format.setBackground(self._look.theme.color("pitfall_page"))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        field.setExtraSelections([mark])

    def show_printed(self, printed: str) -> None:
        """What the program prints, beside what was predicted; in view."""
        self.predicting.show_result("", printed)
        self._laid_out.start()

    def _bring_printed(self) -> None:
        if (area := self.predicting.findChild(QScrollArea)) is not None:
            area.ensureWidgetVisible(self.predicting.diff)

    def unmark(self) -> None:
        """Nothing went wrong, or it is not known yet."""
        self.editor.unmark_line()

    def go_to(self, line: int) -> None:
        """Where something happened."""
        self.editor.go_to(line)

    def _unmark_output(self) -> None:
        self.predicting.field.setExtraSelections([])

    def _show_gaps(self, workout: Workout, code: str) -> None:
        """Also where they are filled; none where something else was changed."""
        answers = answers_in(workout.start, code) if workout.graded is Graded.FILL_GAP else None
        if answers is None:
            self.editor.show_gaps(())
        elif filled(workout.start, answers) == code:
            self.editor.show_gaps(_spans(workout.start, answers))

    def _heed(self, editor: CodeEditor) -> None:
        editor.cursorPositionChanged.connect(self.touched)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key or a click is work."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        return super().eventFilter(watched, event)

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(10), px(8), px(10), px(4))


def _spans(start: str, answers: Sequence[str]) -> list[tuple[int, int]]:
    """Where the answers stand once they are filled in."""
    spans, shift = [], 0
    for (begin, end), answer in zip(gaps_in(start), answers, strict=True):
        spans.append((begin + shift, begin + shift + len(answer)))
        shift += len(answer) - (end - begin)
    return spans
