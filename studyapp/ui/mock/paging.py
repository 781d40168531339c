"""A document on pages: no row of a table is parted, no heading stands alone at the foot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable


@dataclass(frozen=True, slots=True)
class Strip:
    """What is never cut, from edge to edge of an endless page."""

    top: float
    bottom: float
    holds_next: bool = False  # stands on the page of the strip below
    head: "Strip | None" = None  # comes again above it where a page begins with it

    @property
    def height(self) -> float:
        """In the units of the document."""
        return self.bottom - self.top


def strips(document: QTextDocument) -> list[Strip]:
    """All of a document that was laid out without pages; they leave no gap."""
    found = list(_found(document))
    beginning = [replace(each, top=0.0) for each in found[:1]]
    closed = [replace(below, top=above.bottom) for above, below in pairwise(found)]
    return [*beginning, *closed]


def pages(found: Sequence[Strip], height: float) -> list[Sequence[Strip]]:
    """As many on each as there is room for."""
    made = []
    first = 0
    while first < len(found):
        after = _end(found, first, height)
        made.append(found[first:after])
        first = after
    return made


def _end(found: Sequence[Strip], first: int, height: float) -> int:
    """Where the page ends that begins with the strip `first`."""
    head = found[first].head
    room = height - (head.height if head else 0)
    after = first + 1
    while after < len(found) and found[after].bottom - found[first].top <= room:
        after += 1
    if after == len(found):
        return after
    parted = after
    while parted > first and found[parted - 1].holds_next:
        parted -= 1
    return parted if parted > first else after  # they are more than a page


def _found(document: QTextDocument) -> Iterator[Strip]:
    """In order; what stands between two of them is left out."""
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None:
            if block.text():  # Qt lays an empty line over the end of the table above it
                yield from _lines(document, block)
            block = block.next()
        else:
            yield from _rows(document, table)
            block = table.lastCursorPosition().block().next()


def _lines(document: QTextDocument, block: QTextBlock) -> Iterator[Strip]:
    """Of a paragraph; two at least stay together."""
    box, layout = document.documentLayout().blockBoundingRect(block), block.layout()
    lines = layout.lineCount()
    is_heading = bool(block.blockFormat().headingLevel())
    for number in range(lines):
        line = layout.lineAt(number)
        bottom = box.top() + line.y() + line.height()
        is_last = number == lines - 1
        holds = is_heading or (not is_last and number in {0, lines - 2})
        yield Strip(box.top() + line.y(), box.bottom() if is_last else bottom, holds)


def _rows(document: QTextDocument, table: QTextTable) -> Iterator[Strip]:
    """The head holds the first row, and is repeated above the others."""
    texts = [_texts(document, table, row) for row in range(table.rows())]
    inner = [_below_rule(above, below) for above, below in pairwise(texts)]
    around = inner[0] - texts[0].bottom if inner else 0.0
    edges = [texts[0].top - around, *inner, texts[-1].bottom + around]
    heads = table.format().toTableFormat().headerRowCount()
    head = Strip(edges[0], edges[heads]) if heads else None
    for row, (top, bottom) in enumerate(pairwise(edges)):
        yield Strip(top, bottom, row < heads, head if row > heads else None)


def _texts(document: QTextDocument, table: QTextTable, row: int) -> Strip:
    """From the highest to the lowest of a row."""
    layout = document.documentLayout()
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    ends = [
        (each.firstCursorPosition().block(), each.lastCursorPosition().block()) for each in cells
    ]
    return Strip(
        min(layout.blockBoundingRect(first).top() for first, _ in ends),
        max(layout.blockBoundingRect(last).bottom() for _, last in ends),
    )


def _below_rule(above: Strip, below: Strip) -> float:
    """The rule belongs to the row that it closes."""
    return above.bottom + 0.6 * (below.top - above.bottom)
