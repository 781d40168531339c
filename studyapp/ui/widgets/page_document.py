"""A page as Qt's text document: dressed, its formulas and pictures placed, its cards known."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextOption,
    QTextTable,
)

from studyapp.bank import Formula
from studyapp.bank.dress import dress, escape
from studyapp.bank.template import CARDS, STYLE_SHEET
from studyapp.ui.widgets.formula_object import (
    OBJECT,
    FormulaObject,
    object_positions,
    outline_path,
    place_formulas,
)
from studyapp.ui.widgets.picture_object import Images, PictureObject

PAGE_MARGIN = 24
_WIDEST = 54  # em: longer lines are hard to read
_INDENT = 1.7  # em
_QTS_INDENT = 40  # of a table in a list, whatever the document's is
_RADIUS, _BAR = 7, 4
_FRAMED = {"code", "output"}
_KINDS = {QColor(colour).rgb(): kind for kind, colour in CARDS.items()}
_AIR = re.compile(r"(?<!\w)\xa0|\xa0(?!\w)")  # beside inline code and keys
_LINE_ENDS = str.maketrans(dict.fromkeys("\u2028\u2029\ufdd0\ufdd1", "\n"))
_FORMULA = re.compile(r'<img src="math:(\d+)">')


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page is made from: undressed HTML, with the code and formulas that it counts on."""

    html: str
    code: Sequence[str] = ()
    formulas: Sequence[Formula] = ()


class PageDocument(QTextDocument):
    """Made once for a page, a theme and a size of text; never edited."""

    def __init__(
        self,
        page: PageText,
        tokens: Mapping[str, str],
        images: Images,
        width: int,
        *,
        spoken: bool = False,
    ) -> None:
        super().__init__()
        self.page, self.tokens = page, tokens
        self._colours = {name: QColor(tokens[name]) for name in _painted()}
        self._prepare()
        dark = self._colours["page"].lightness() < 128
        self._pictures = PictureObject(images, self, dark=dark)
        self._formulas = FormulaObject(page.formulas, self)
        whole = QTextCursor(self)
        whole.beginEditBlock()
        self._fill(spoken=spoken)
        self._set_sides(width)
        whole.endEditBlock()
        tables = list(_tables(self.rootFrame()))
        self._indent(tables)
        self._cards = [(table, kind) for table in tables if (kind := _kind(table))]

    def _prepare(self) -> None:
        """Without a size no line is broken: a pane gives it one, and breaks all of them then."""
        self.setPageSize(QSizeF(0, 0))
        self.setUndoRedoEnabled(False)
        self.setDocumentMargin(PAGE_MARGIN)
        self.setIndentWidth(_INDENT * self._px)
        wrapping = QTextOption()
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(wrapping)

    def _fill(self, *, spoken: bool) -> None:
        html = _with_latex(self.page) if spoken else self.page.html
        self.setHtml(dress(f"<style>{STYLE_SHEET}</style><body>{html}</body>", self.tokens))
        if self.page.formulas and not spoken:
            place_formulas(self, self.page.formulas, QColor(self.tokens["text"]))

    def _indent(self, tables: Sequence[QTextTable]) -> None:
        for table in tables:
            frame = table.format().toTableFormat()
            if depth := frame.leftMargin() // _QTS_INDENT:
                frame.setLeftMargin(depth * self.indentWidth())
                table.setFormat(frame)

    @property
    def _px(self) -> float:
        return float(self.tokens["font_px"])

    def loadResource(self, kind: int, _url: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        return no_resource(kind)

    def lay_out(self, width: int) -> None:
        """Break the lines anew."""
        self._set_sides(width)
        self.setPageSize(QSizeF(width, -1))

    def _set_sides(self, width: int) -> None:
        """A very wide page keeps its column in the middle."""
        side = max(PAGE_MARGIN, (width - round(_WIDEST * self._px)) // 2)
        frame = self.rootFrame().frameFormat()
        if frame.leftMargin() != side:
            frame.setLeftMargin(side)
            frame.setRightMargin(side)
            self.rootFrame().setFrameFormat(frame)

    def top_of(self, anchor: str) -> int | None:
        """How far down the line of an anchor begins."""
        block = self.begin()
        while block.isValid():
            for each in block.textFormats():
                if anchor in each.format.anchorNames():
                    layout = block.layout()
                    return round(layout.position().y() + layout.lineAt(0).y())
            block = block.next()
        return None

    def add_room_below(self, height: int) -> None:
        """Empty, so that one can scroll on."""
        frame = self.rootFrame().frameFormat()
        frame.setBottomMargin(frame.bottomMargin() + height)
        self.rootFrame().setFrameFormat(frame)

    def finish(self, width: int) -> None:
        """Do all that would otherwise be done when it is painted first."""
        self.setPageSize(QSizeF(width, -1))
        self.size()  # breaks every line
        for formula in self.page.formulas:
            outline_path(formula.outline)

    def paint(self, painter: QPainter, wanted: QRectF, palette: QPalette) -> None:
        """A part of the page, as it looks where nothing is selected."""
        painter.fillRect(wanted, self._colours["page"])
        self.paint_cards(painter, QPointF(), wanted)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip, context.palette = wanted, palette
        self.documentLayout().draw(painter, context)

    def paint_cards(self, painter: QPainter, origin: QPointF, wanted: QRectF) -> None:
        """What lies behind the text: the rounded cards that touch the wanted part of the view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for table, kind in self._cards:
            box = self._box(table).translated(origin)
            if box.intersects(wanted):
                self._paint_card(painter, box, kind)

    def text_with_latex(self, start: int = 0, end: int | None = None) -> str:
        """Plain text of a part, formulas as their source."""
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        last = self.characterCount() - 1
        cursor.setPosition(last if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText().translate(_LINE_ENDS)
        latex = [self._latex(cursor, start + at) for at in object_positions(text)]
        return _AIR.sub("", _filled(text, latex)).replace("\xa0", " ")

    def _latex(self, cursor: QTextCursor, at: int) -> str:
        cursor.setPosition(at + 1)
        formula = self._formulas.formula_at(cursor.charFormat())
        return f"${formula.tex}$" if formula else ""

    def _box(self, table: QTextTable) -> QRectF:
        """Where a card is; Qt adds its first cell's origin to a table's `frameBoundingRect`."""
        box = self.documentLayout().frameBoundingRect(table)
        frame = table.format().toTableFormat()
        cell = table.cellAt(0, 0).format().toTableCellFormat()
        box.translate(-cell.leftPadding() - frame.leftMargin(), -cell.topPadding())
        below = frame.topMargin() + frame.bottomMargin()
        return box.adjusted(frame.leftMargin() + 0.5, 0.5, -frame.rightMargin() - 0.5, -below - 0.5)

    def _paint_card(self, painter: QPainter, box: QRectF, kind: str) -> None:
        card = QPainterPath()
        card.addRoundedRect(box, _RADIUS, _RADIUS)
        if kind in _FRAMED:
            painter.setPen(QPen(self._colours["line"], 1))
            painter.setBrush(self._colours["code_page" if kind == "code" else "page"])
            painter.drawPath(card)
        else:
            painter.fillPath(card, self._colours[f"{kind}_page"])
            painter.setClipPath(card)
            bar = QRectF(box.left(), box.top(), _BAR, box.height())
            painter.fillRect(bar, self._colours[kind])
            painter.setClipping(False)


def _painted() -> Iterator[str]:
    yield from ("page", "line", "code_page")
    for kind in CARDS.keys() - _FRAMED:
        yield from (kind, f"{kind}_page")


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    """Outer before inner."""
    for inner in frame.childFrames():
        if isinstance(inner, QTextTable):
            yield inner
        yield from _tables(inner)


def _kind(table: QTextTable) -> str | None:
    return _KINDS.get(table.format().toTableFormat().borderBrush().color().rgb())


def _with_latex(page: PageText) -> str:
    return _FORMULA.sub(lambda found: escape(f"${page.formulas[int(found[1])].tex}$"), page.html)


def _filled(text: str, latex: list[str]) -> str:
    parts = text.split(OBJECT)
    return "".join(part + tex for part, tex in zip(parts, [*latex, ""], strict=True))


def no_resource(kind: int) -> object:
    """An empty one: given None, Qt would open the file that a page names."""
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return ""
    blank = QImage(1, 1, QImage.Format.Format_ARGB32)
    blank.fill(Qt.GlobalColor.transparent)
    return blank
