"""Where a card is read: links, copying, finding, at any size and in any colours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import ceil

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from studyapp.bank import Formula
from studyapp.ui.widgets.page_document import PageDocument, PageText, no_resource
from studyapp.ui.widgets.picture_object import Images
from studyapp.ui.widgets.scrolled import known_viewport
from studyapp.ui.widgets.wheel_zoom import wheel_zooms

_MOST_HITS = 1_000
_AHEAD = 2  # screens of a prepared page are painted: one may scroll to its answer at once


@dataclass(frozen=True, slots=True)
class PreparedPage:
    """A page whose lines are broken and whose beginning is painted, for a width and a theme."""

    page: PageText
    document: PageDocument
    width: int
    tokens: Mapping[str, str]
    beginning: QPixmap


class AnswerPane(QTextBrowser):
    """Shows pages; tells what was clicked. Shows nothing until it has its tokens."""

    card_picked = Signal(str)
    link_opened = Signal(str)
    toggled = Signal(str)
    copied = Signal()
    zoom_wanted = Signal(int)
    widened = Signal()  # or narrowed: what was prepared fits no more
    hits_changed = Signal(int, int)  # the current one, counted from 1, and how many there are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.images: Images = _no_images
        self._tokens: Mapping[str, str] = {}
        self._page = PageText("")
        self._sought = ""
        self._hits: list[QTextCursor] = []
        self._current = 0
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Always there: a bar that comes and goes would break all lines twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._moving = known_viewport(self)
        self._moving.setAutoFillBackground(False)  # painted with the cards
        self.setAccessibleName(self.tr("Answer"))
        self.anchorClicked.connect(self._follow)
        self._document: PageDocument | None = None
        self._beginning: QPixmap | None = None  # of the page, for its first paint

    # Showing

    def show_html(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        """Show an undressed page from its top."""
        self._page = PageText(html, tuple(code), tuple(formulas))
        self._make_again()

    def update_html(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> None:
        """Show the page anew where something on it was folded: what is read stays in place."""
        scrolled = self.verticalScrollBar().value()
        self.show_html(html, code, formulas)
        self.verticalScrollBar().setValue(scrolled)

    def prepare(self, html: str, code: Sequence[str], formulas: Sequence[Formula]) -> PreparedPage:
        """Do all the work for a page that will probably be shown next."""
        page = PageText(html, tuple(code), tuple(formulas))
        document = self._made(page)
        width = self.viewport().width()
        document.finish(width)
        return PreparedPage(page, document, width, self._tokens, self._painted(document))

    def show_prepared(self, prepared: PreparedPage) -> None:
        """Show it; should the theme or the width have changed meanwhile, it is made again."""
        self._page = prepared.page
        if prepared.width == self.viewport().width() and prepared.tokens == self._tokens:
            self._put(prepared.document)
            self._beginning = prepared.beginning
        else:
            self._put(self._made(prepared.page))

    def set_tokens(self, tokens: Mapping[str, str]) -> None:
        """Change colours and size; the same part of the page stays in view."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._tokens = dict(tokens)
        self._make_again()
        bar.setValue(round(share * bar.maximum()))

    def top_of(self, anchor: str) -> int | None:
        """How far down the page its line begins."""
        return self._document.top_of(anchor) if self._document else None

    def bring_up(self, anchor: str) -> None:
        """Scroll its line to the top, even where little follows it."""
        top, bar = self.top_of(anchor), self.verticalScrollBar()
        if self._document is None or top is None:
            return
        missing = top + self.viewport().height() - ceil(self._document.size().height())
        if missing > 0:
            self._document.add_room_below(missing)
        bar.setValue(top)

    def page_text(self) -> str:
        """What is shown, as plain text with formulas as LaTeX."""
        return self._document.text_with_latex() if self._document else ""

    def _make_again(self) -> None:
        if self._tokens:
            self._put(self._made(self._page))

    def _made(self, page: PageText) -> PageDocument:
        spoken = QAccessible.isActive()
        width = self.viewport().width()
        return PageDocument(page, self._tokens, self.images, width, spoken=spoken)

    def _painted(self, document: PageDocument) -> QPixmap:
        view, ratio = self.viewport().size(), self.devicePixelRatioF()
        height = min(_AHEAD * view.height(), max(view.height(), ceil(document.size().height())))
        beginning = QPixmap(QSize(view.width(), height) * ratio)
        if beginning.isNull():  # no room at all
            return beginning
        beginning.setDevicePixelRatio(ratio)
        painter = QPainter(beginning)
        document.paint(painter, QRectF(0, 0, view.width(), height), self.palette())
        painter.end()
        return beginning

    def _put(self, document: PageDocument) -> None:
        self._beginning = None
        before, self._document = self._document, document
        document.setParent(self)
        self.setDocument(document)
        if before and before is not document:
            before.deleteLater()  # PySide keeps every document that a pane was given
        self.verticalScrollBar().setValue(0)
        if self._sought:
            self._find_again()

    # Finding

    def find_all(self, text: str) -> int:
        """Mark every place where the text stands; tells how many."""
        self._sought, self._current = text, 0
        self._find_again()
        self._show_current()
        return len(self._hits)

    def find_next(self) -> None:
        """Go to the next hit, after the last to the first."""
        self._go(self._current + 1)

    def find_previous(self) -> None:
        """Go to the hit before, from the first to the last."""
        self._go(self._current - 1)

    def _find_again(self) -> None:
        self._hits = list(islice(self._places(self._sought), _MOST_HITS))
        self._current = min(self._current, max(len(self._hits) - 1, 0))
        self._mark_hits()

    def _places(self, text: str) -> Iterator[QTextCursor]:
        document = self.document()
        place = document.find(text, 0)
        while not place.isNull():
            yield place
            place = document.find(text, place)

    def _go(self, number: int) -> None:
        if self._hits:
            self._current = number % len(self._hits)
            self._mark_hits()
            self._show_current()

    def _mark_hits(self) -> None:
        self.setExtraSelections([self._mark(at, hit) for at, hit in enumerate(self._hits)])
        self.hits_changed.emit(self._current + 1 if self._hits else 0, len(self._hits))

    def _mark(self, at: int, hit: QTextCursor) -> QTextEdit.ExtraSelection:
        current = at == self._current
        shown = QTextCharFormat()
        shown.setBackground(QColor(self._tokens["accent" if current else "found"]))
        shown.setForeground(QColor(self._tokens["on_accent" if current else "text"]))
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = hit, shown
        return mark

    def _show_current(self) -> None:
        if self._hits:
            box, height = self.cursorRect(self._hits[self._current]), self.viewport().height()
            if box.top() < 0 or box.bottom() > height:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + box.center().y() - height // 3)

    # Links and keys

    def _follow(self, link: QUrl) -> None:
        scheme, _, rest = link.toString().partition(":")
        if scheme == "copy":
            QGuiApplication.clipboard().setText(self._page.code[int(rest)])
            self.copied.emit()
        elif scheme == "card":
            self.card_picked.emit(rest)
        elif scheme == "fold":
            self.toggled.emit(rest)
        elif scheme in ("https", "http", "mailto"):
            self.link_opened.emit(link.toString())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: plain text, formulas as LaTeX."""
        selected = self.textCursor()
        start, end = selected.selectionStart(), selected.selectionEnd()
        # Qt's own object: one made in Python would outlive Python in the clipboard and crash.
        data = super().createMimeDataFromSelection()
        data.text()  # makes Qt fill it in; later it would undo what follows
        for kind in data.formats():
            data.removeFormat(kind)
        if self._document:
            data.setText(self._document.text_with_latex(start, end))
        return data

    def loadResource(self, kind: int, _url: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        return no_resource(kind)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not wheel_zooms(event, self.zoom_wanted):
            super().wheelEvent(event)

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines once, for the new width."""
        width = self.viewport().width()
        if self._document and self._document.pageSize().width() != width:
            self._document.lay_out(width)
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.widened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page and its cards, then the text; a prepared page was painted before."""
        beginning, self._beginning = self._beginning, None  # later paints have the glyphs at hand
        if beginning is not None and self._still_true(beginning):
            painter = QPainter(self.viewport())
            painter.drawPixmap(0, -self.verticalScrollBar().value(), beginning)
            painter.end()
            return
        if self._document:
            wanted = QRectF(event.rect())
            origin = QPointF(0, -self.verticalScrollBar().value())
            painter = QPainter(self.viewport())
            painter.fillRect(wanted, QColor(self._tokens["page"]))
            self._document.paint_cards(painter, origin, wanted)
            painter.end()
        super().paintEvent(event)

    def _still_true(self, beginning: QPixmap) -> bool:
        """Whether it shows what is to be seen now."""
        view, shown = self.viewport().size(), beginning.deviceIndependentSize()
        marked = self.textCursor().hasSelection() or bool(self._hits)
        return (
            not marked
            and beginning.devicePixelRatio() == self.devicePixelRatioF()
            and round(shown.width()) == view.width()
            and shown.height() >= self.verticalScrollBar().value() + view.height()
        )


def _no_images(_name: str) -> bytes | None:
    return None
