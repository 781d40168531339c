"""The field that code is written in."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from studyapp.bank.python_code import Failure
from studyapp.ui.background import Background
from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor import line_commands, marks
from studyapp.ui.widgets.code_editor.code_text import CodeText
from studyapp.ui.widgets.code_editor.gaps import Gaps
from studyapp.ui.widgets.code_editor.keys import (
    Deed,
    deed_of,
    is_modifier,
    is_the_screens,
    typed_sign,
)
from studyapp.ui.widgets.code_editor.marks import Span
from studyapp.ui.widgets.code_editor.overlay import frame_gap, write_behind
from studyapp.ui.widgets.code_editor.pasting import as_code, with_plain_ends
from studyapp.ui.widgets.code_editor.places import before, position, units
from studyapp.ui.widgets.code_editor.structure import state_before
from studyapp.ui.widgets.code_editor.syntax_check import SyntaxCheck
from studyapp.ui.widgets.code_editor.troubles import Troubles
from studyapp.ui.widgets.code_editor.typing_commands import break_line, delete_back, type_sign

TELL_AFTER = 300  # milliseconds without a key
_LEAVES = "Tab leaves the editor"
_PASTED = "Pasted as code, made plain: {}. Ctrl+Z takes the paste back."
_PLACEHOLDER = "raise NotImplementedError"
_COMMENTS = {"python": "#", "sql": "--"}


class CodeEditor(CodeText):
    """Python or SQL, coloured, indented and checked while it is typed.

    Ctrl+Enter and the function keys are the screen's. Esc, then Tab leads out.
    """

    edited = Signal(str)  # the code, once the keys rest
    problem = Signal(int, int, str)  # line and column from 1, and why; 0, 0 and "" when mended
    status = Signal(str)  # what a key or a paste did that cannot be seen

    def __init__(
        self,
        look: Look,
        background: Background,
        *,
        language: str = "python",
        name: str = "Code",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, name, language, parent)
        self._told = ""
        self._troubles = Troubles()
        self._gaps = Gaps(self.document())
        self._check = SyntaxCheck(background, self)
        self._check.found.connect(self._show_wrong)
        self._telling = QTimer(self, singleShot=True, interval=TELL_AFTER)
        self._telling.timeout.connect(self.flush)
        self._deeds = self._make_deeds()
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._mark)
        look.changed.connect(self._mark)
        self.set_read_only(on=False)

    # What is written

    def set_code(self, code: str) -> None:
        """Another text; nothing of the one before is left, nor can it be undone."""
        self._troubles.note = None
        self._gaps.set(())
        self._show_wrong(None)
        self._told = with_plain_ends(code)
        self.setPlainText(self._told)
        self._telling.stop()

    def restore(self, code: str, cursor: int) -> None:
        """What was being written, with the cursor where it was."""
        self.set_code(code)
        place = self.textCursor()
        place.setPosition(min(max(cursor, 0), self.document().characterCount() - 1))
        self.setTextCursor(place)
        self.centerCursor()

    def replace_code(self, code: str) -> None:
        """Another text in one step that can be undone."""
        whole = self.textCursor()
        whole.select(QTextCursor.SelectionType.Document)
        whole.insertText(with_plain_ends(code))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def flush(self) -> None:
        """Tell at once what was typed and not yet told."""
        self._telling.stop()
        code = self.code()
        if code != self._told:
            self._told = code
            self.edited.emit(code)

    def set_read_only(self, *, on: bool) -> None:
        """To be looked at and copied from, as a solution is."""
        editing = Qt.TextInteractionFlag.TextEditorInteraction
        looking = (
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTextInteractionFlags(looking if on else editing)
        self._mark()

    # Places

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor there and the keys here; both count from 1."""
        block = self.line(line)
        place = self.textCursor()
        place.setPosition(position(block, max(column, 1) - 1))
        self.setTextCursor(place)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_body(self) -> None:
        """To where one begins to write: the placeholder of a starter is selected."""
        found = self.document().find(_PLACEHOLDER)
        if not found.isNull():
            self.setTextCursor(found)

    def mark_line(self, line: int, words: str) -> None:
        """Say what went wrong there, until the line is edited."""
        self._troubles.note_line(self.line(line), words)
        self._mark()

    def unmark_line(self) -> None:
        """Say nothing any more."""
        self._troubles.note = None
        self._mark()

    def show_gaps(self, spans: Sequence[tuple[int, int]]) -> None:
        """Fields to fill, by characters of the code; Tab and Shift+Tab go from one to the next.

        The first one is selected. No spans: an editor as any other.
        """
        code = self.code()
        self._gaps.set(Span(units(code[:start]), units(code[:end])) for start, end in spans)
        if self._gaps:
            self._select(self._gaps.spans()[0])
        self._mark()

    def gap_texts(self) -> list[str]:
        """What stands in each gap now."""
        text = self.document().toRawText()
        encoded = text.encode("utf-16-le", "surrogatepass")
        parts = (encoded[2 * span.start : 2 * span.end] for span in self._gaps.spans())
        return [part.decode("utf-16-le", "surrogatepass") for part in parts]

    def line_notes(self) -> Mapping[int, str]:
        return self._troubles.words()

    def current_line(self) -> int:
        return 0 if self.isReadOnly() else self.textCursor().blockNumber() + 1

    # Keys

    def event(self, event: QEvent) -> bool:
        """Keys of the editor come before the window's shortcuts, those of the screen after."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if is_the_screens(event):
                event.ignore()
                return False
            if not self.isReadOnly() and deed_of(event) not in (None, Deed.LET_GO):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_the_screens(event):
            event.ignore()
        elif self.isReadOnly() or is_modifier(event) or not self._obey(event):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed is told; Tab is the editor's again."""
        super().focusOutEvent(event)
        if self.tabChangesFocus():
            self.status.emit("")
        self.setTabChangesFocus(False)
        self.flush()

    def _obey(self, event: QKeyEvent) -> bool:
        deed = deed_of(event)
        if deed is Deed.LET_GO:
            self._let_go()
            return True
        self.setTabChangesFocus(False)
        cursor = self.textCursor()
        if deed is Deed.BACKSPACE:
            done = delete_back(cursor, self.structure)
        elif deed is not None:
            self._deeds[deed](cursor)
            done = True
        else:
            done = type_sign(cursor, self.structure, typed_sign(event))
        if done:
            self.setTextCursor(cursor)
            if self._gaps and deed in (Deed.INDENT, Deed.OUTDENT):
                self.horizontalScrollBar().setValue(0)  # else it would stay where it is
            self.ensureCursorVisible()
        return done

    def _make_deeds(self) -> Mapping[Deed, Callable[[QTextCursor], None]]:
        stay, select = QTextCursor.MoveMode.MoveAnchor, QTextCursor.MoveMode.KeepAnchor
        return {
            Deed.ENTER: lambda cursor: break_line(cursor, self.structure),
            Deed.INDENT: self._indent,
            Deed.OUTDENT: self._outdent,
            Deed.COMMENT: self._comment,
            Deed.MOVE_UP: line_commands.move_up,
            Deed.MOVE_DOWN: line_commands.move_down,
            Deed.DUPLICATE: line_commands.duplicate,
            Deed.DELETE_LINES: line_commands.delete_lines,
            Deed.HOME: lambda cursor: line_commands.go_home(cursor, stay),
            Deed.SELECT_HOME: lambda cursor: line_commands.go_home(cursor, select),
        }

    def _let_go(self) -> None:
        self.setTabChangesFocus(True)
        self.status.emit(_LEAVES)

    def _indent(self, cursor: QTextCursor) -> None:
        if self._gaps:
            _select(cursor, self._gaps.after(cursor))
        else:
            line_commands.indent(cursor)

    def _outdent(self, cursor: QTextCursor) -> None:
        if self._gaps:
            _select(cursor, self._gaps.before(cursor))
        else:
            line_commands.outdent(cursor)

    def _comment(self, cursor: QTextCursor) -> None:
        line_commands.toggle_comment(cursor, _COMMENTS[self.structure.lexer.language])

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 (Qt's name)
        """Pasted or dropped: plain text, mended where it was plainly meant as code."""
        if self.isReadOnly() or not source.hasText():
            return
        cursor = self.textCursor()
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        lexer, state = self.structure.lexer, state_before(start.block())
        pasted = as_code(source.text(), before(start), state, lexer)
        cursor.insertText(pasted.text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if pasted.mended:
            self.status.emit(_PASTED.format(pasted.mended))

    # Marks

    def _changed(self) -> None:
        self._telling.start()
        if self.structure.lexer.language == "python":
            self._check.look_soon(self.code())
        self._troubles.forget_edited()
        self._mark()

    def _show_wrong(self, why: Failure | None) -> None:
        if self._troubles.show_wrong(why, self.line(why.line if why else 1)):
            self.problem.emit(*((why.line, why.column, why.reason) if why else (0, 0, "")))
            self.setAccessibleDescription(f"Line {why.line}: {why.reason}" if why else "")
        self._mark()

    def _mark(self) -> None:
        theme, document, shown = self.look.theme, self.document(), []
        if not self.isReadOnly():
            shown.append(marks.whole_line(self.textCursor(), theme.color("head")))
        shown += self._troubles.selections(theme)
        shown += [marks.field(document, span, theme) for span in self._gaps.spans()]
        shown += marks.brackets(self.textCursor(), self.structure, theme)
        self.setExtraSelections(shown)
        self.gutter.update()

    def _select(self, span: Span) -> None:
        cursor = self.textCursor()
        _select(cursor, span)
        self.setTextCursor(cursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self._viewport), self.look.theme
        current = self._gaps.at(self.textCursor())
        for span in self._gaps.spans():
            color = theme.color("accent" if span == current else "strong_line")
            frame_gap(painter, self, span, color)
        if note := self._troubles.note:
            write_behind(painter, self, note.line, note.words, theme.color("bad"))
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """The tool tip of the squiggle says what is wrong."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self.cursorForPosition(event.pos()).blockNumber() + 1
            QToolTip.showText(event.globalPos(), self.line_notes().get(at, ""), self)
            return True
        return super().viewportEvent(event)


def _select(cursor: QTextCursor, span: Span) -> None:
    cursor.setPosition(span.start)
    cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
