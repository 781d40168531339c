"""Code as it looks everywhere it stands line by line: font, colours, numbers beside it."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextBlock, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from studyapp.ui.theme import Look
from studyapp.ui.widgets.code_editor.gutter import Gutter, Shown
from studyapp.ui.widgets.code_editor.highlighter import Highlighter
from studyapp.ui.widgets.code_editor.indentation import STEP
from studyapp.ui.widgets.code_editor.line_lexer import LineLexer
from studyapp.ui.widgets.code_editor.places import code_of
from studyapp.ui.widgets.code_editor.structure import Structure
from studyapp.ui.widgets.scrolled import known_viewport
from studyapp.ui.widgets.wheel_zoom import wheel_zooms

_CARET = 2  # pixels
_MARGIN = 6
_FRAME = 2


class CodeText(QPlainTextEdit):
    """Lines are never broken; `language` is python, sql, or empty for plain text."""

    zoom_wanted = Signal(int)  # 1 or -1, by Ctrl and the wheel

    is_ready = False  # Qt tells of changes already while it is made

    def __init__(
        self,
        look: Look,
        name: str,
        language: str = "python",
        parent: QWidget | None = None,
        *,
        numbered: bool = True,
    ) -> None:
        super().__init__(parent)
        self.look = look
        look.load_reading_fonts()
        self.setObjectName("code")
        self.setAccessibleName(name)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._viewport = known_viewport(self)
        self.structure = Structure(self.document(), LineLexer(language))
        self._highlighter = Highlighter(self.document(), self.structure.lexer, look)
        self.gutter = self.make_gutter()
        self.gutter.setHidden(not numbered)
        self._most = 0
        self._connect()
        self.is_ready = True
        self._restyle()

    def _connect(self) -> None:
        self.blockCountChanged.connect(self._make_room)
        self.blockCountChanged.connect(self._fit)
        self.horizontalScrollBar().rangeChanged.connect(self._fit)
        self.updateRequest.connect(self._follow)
        self.look.changed.connect(self._restyle)

    def make_gutter(self) -> Gutter:
        """What stands beside the lines."""
        return Gutter(self.look, self, self)

    def set_language(self, language: str) -> None:
        """python, sql, or empty for plain text."""
        if language != self.structure.lexer.language:
            self.structure.lexer = LineLexer(language)
            self._highlighter.read_with(self.structure.lexer)

    def fit_lines(self, most: int) -> None:
        """As tall as its lines from now on, up to so many; the rest scrolls."""
        self._most = most
        self._fit()

    def code(self) -> str:
        """The text, exactly."""
        return code_of(self.document())

    def shown_lines(self) -> Iterator[Shown]:
        """From the first to the last that is to be seen."""
        block, bottom = self.firstVisibleBlock(), self._viewport.height()
        box = self.blockBoundingGeometry(block).translated(self.contentOffset())
        top = box.top()
        while block.isValid() and top <= bottom:
            height = block.layout().boundingRect().height()  # Qt adds a margin to the last one's
            yield Shown(block.blockNumber() + 1, round(top), round(height))
            block, top = block.next(), top + height

    def line_notes(self) -> Mapping[int, str]:
        """Nothing is wrong with what is only shown."""
        return {}

    def current_line(self) -> int:
        """None is marked."""
        return 0

    def line(self, number: int) -> QTextBlock:
        """The one with this number from 1; the last where there are fewer."""
        place = min(max(number, 1), self.blockCount()) - 1
        return self.document().findBlockByNumber(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.is_ready:
            self._restyle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not wheel_zooms(event, self.zoom_wanted):
            super().wheelEvent(event)

    def _restyle(self) -> None:
        if not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return  # nor is it asked for: each parent that it gets would have to polish it again
        self.setTabStopDistance(STEP * QFontMetricsF(self.font()).horizontalAdvance(" "))
        self.setCursorWidth(self.look.px(_CARET))
        if self.document().documentMargin() != self.look.px(_MARGIN):
            self.document().setDocumentMargin(self.look.px(_MARGIN))
        self._make_room()
        self._fit()

    def _fit(self) -> None:
        if not self._most or not self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            return
        lines = min(self.blockCount(), self._most)
        self.blockBoundingRect(self.document().firstBlock())  # lays it out
        line = self.document().firstBlock().layout().boundingRect().height()
        edges = 2 * (self.document().documentMargin() + _FRAME)
        across = self.horizontalScrollBar()
        bar = across.sizeHint().height() if across.maximum() else 0
        self.setFixedHeight(round(lines * line + edges) + bar + 1)  # Qt scrolls at the last pixel

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter.wanted_width(self.blockCount()), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        width = self.gutter.wanted_width(self.blockCount())
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), width, inside.height()))

    def _follow(self, part: QRect, moved: int) -> None:
        if moved:
            self.gutter.scroll(0, moved)
        else:
            self.gutter.update(0, part.y(), self.gutter.width(), part.height())
