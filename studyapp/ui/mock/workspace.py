"""Where a question is answered: its parts, what each asks, and a field for each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.mock.deeds import CODE
from studyapp.ui.mock.code_side import CodeSide
from studyapp.ui.mock.parts import Part
from studyapp.ui.mock.parts_bar import PartsBar
from studyapp.ui.theme import Look
from studyapp.ui.widgets.front_pages import FrontPages
from studyapp.ui.widgets.prose import Prose

_LEAST = 60  # at 100 %: two lines


class Workspace(QWidget):
    """Tells which field was typed in; shows what is handed in as it is, to be read."""

    edited = Signal(str)  # a field
    turned = Signal(str)  # a field came to the front

    def __init__(self, look: Look, code: CodeSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.code = code
        self.bar = PartsBar(look)
        self.bar.picked.connect(self.turn_to)
        self.prompt = _Prompt(look)
        self._pages = FrontPages()
        self._pages.addWidget(code)
        self._parts: dict[str, Part] = {}
        self._fields: dict[str, QPlainTextEdit] = {}
        self.front = ""
        code.edited.connect(lambda _code: self.edited.emit(CODE))
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.bar)
        column.addWidget(self.prompt)
        column.addWidget(self._pages, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def target(self) -> QWidget:
        """Where the keys begin."""
        return self._field(self.front)

    @property
    def parts(self) -> Sequence[Part]:
        """All that there are."""
        return tuple(self._parts.values())

    @property
    def writes_code(self) -> bool:
        """Whether code is in front, and not handed in yet."""
        part = self._parts.get(self.front)
        return part is not None and part.is_code and part.is_open

    def open(
        self, parts: Sequence[Part], texts: Mapping[str, str], carets: Mapping[str, int]
    ) -> None:
        """Another question; the code's own text is given to `code`."""
        for field in self._fields.values():
            self._pages.removeWidget(field)
            field.deleteLater()
        self._fields.clear()
        self._parts.clear()
        self.front = ""
        self.show_parts(parts, texts)
        for name, field in self._fields.items():
            if name in carets:
                place = field.textCursor()
                place.setPosition(min(carets[name], field.document().characterCount() - 1))
                field.setTextCursor(place)

    def show_parts(self, parts: Sequence[Part], texts: Mapping[str, str]) -> None:
        """The same question: what came to it is added, what was handed in is closed."""
        self._parts = {part.field: part for part in parts}
        for part in parts:
            if not part.is_code and part.field not in self._fields:
                self._add(part, texts.get(part.field, ""))
        for name, field in self._fields.items():
            field.setReadOnly(not self._parts[name].is_open)
        if self.front not in self._parts:
            self.front = parts[0].field
        self._show_front()

    def begin_at_stage(self, stage: int) -> None:
        """Bring a stage to the front, where there are stages."""
        for part in self.parts:
            if part.stage == stage:
                self.front = part.field
                self._show_front()

    def begin_at(self, field: str) -> None:
        """Bring a part to the front, where there is such a part."""
        if field in self._parts:
            self.front = field
            self._show_front()

    def turn_to(self, field: str) -> None:
        """Bring a part to the front, with the keys in it."""
        if field in self._parts:
            self.front = field
            self._show_front()
            self.target.setFocus(Qt.FocusReason.OtherFocusReason)
            self.turned.emit(field)

    def step(self, by: int) -> None:
        """To the next part, or the one before."""
        names = list(self._parts)
        self.turn_to(names[(names.index(self.front) + by) % len(names)])

    def flush(self) -> None:
        """Tell at once what was typed and not yet told."""
        self.code.editor.flush()

    def text(self, field: str) -> str:
        """All that stands in a field now."""
        if field == CODE:
            return self.code.editor.code()
        return self._fields[field].toPlainText() if field in self._fields else ""

    def caret(self, field: str) -> int | None:
        """Where one would go on in a field."""
        found = self._field(field)
        return found.textCursor().position() if isinstance(found, QPlainTextEdit) else None

    def _field(self, name: str) -> QWidget:
        return self.code.editor if name == CODE else self._fields.get(name, self)

    def _show_front(self) -> None:
        part = self._parts[self.front]
        self.bar.show_parts(self.parts, self.front)
        self._pages.setCurrentWidget(self.code if part.is_code else self._fields[part.field])
        self.prompt.show_text(part.title if part.prompt else "", part.prompt)

    def _add(self, part: Part, text: str) -> None:
        field = QPlainTextEdit(text, placeholderText=part.hint, tabChangesFocus=True)
        field.setObjectName("words")
        field.setMinimumHeight(self._look.px(_LEAST))
        field.setAccessibleName(part.title)
        field.setAccessibleDescription(part.prompt or part.hint)
        field.moveCursor(QTextCursor.MoveOperation.End)  # one goes on where one stopped
        field.textChanged.connect(lambda: self.edited.emit(part.field))
        self._fields[part.field] = field
        self._pages.addWidget(field)

    def _restyle(self) -> None:
        px = self._look.px
        for field in self._fields.values():
            field.setMinimumHeight(px(_LEAST))
        self._column.setContentsMargins(px(16), px(12), px(16), px(8))
        self._column.setSpacing(px(10))


class _Prompt(QFrame):
    """What the interviewer asks on top of the question."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.kind, self.text = QLabel(), Prose(look)
        self.kind.setProperty("role", "small")
        self.text.setProperty("role", "lead")
        column = self._column = QVBoxLayout(self)
        column.addWidget(self.kind)
        column.addWidget(self.text)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, kind: str, text: str) -> None:
        """Nothing: it is not there."""
        self.kind.setText(kind)
        self.text.say(text)
        self.setVisible(bool(text))

    def _restyle(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(px(14), px(10), px(14), px(12))
        self._column.setSpacing(px(2))
