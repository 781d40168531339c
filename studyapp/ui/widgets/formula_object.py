"""Formulas in a text: outlines on the true baseline, sharp at any zoom and on paper."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from studyapp.bank import Formula

OBJECT = "\ufffc"
FORMULA = QTextFormat.ObjectTypes.UserObject.value + 1
_NUMBER = QTextFormat.Property.UserProperty.value + 1
_SCALE = QTextFormat.Property.UserProperty.value + 2
_ASCENT = QTextFormat.Property.UserProperty.value + 3
_DESCENT = QTextFormat.Property.UserProperty.value + 4

_UNITS = 100  # an em's
_IN_TEXT, _DISPLAYED = 1.02, 1.12  # so that its letters are as tall as those of the text
_STROKE = re.compile(r"([MLQZ])([^MLQZ]*)")


class FormulaObject(QPyTextObject):
    """Draws the formulas of one document."""

    def __init__(self, formulas: Sequence[Formula], document: QTextDocument) -> None:
        super().__init__(document)
        self._formulas = formulas
        document.documentLayout().registerHandler(FORMULA, self)

    def intrinsicSize(self, _doc: QTextDocument, _at: int, shown: QTextFormat) -> QSizeF:
        """What the formula needs, and no less than the text around it."""
        width = self._formula(shown).width * shown.doubleProperty(_SCALE)
        return QSizeF(width, shown.doubleProperty(_ASCENT) + shown.doubleProperty(_DESCENT))

    def drawObject(
        self,
        painter: QPainter,
        box: QRectF | QRect,
        _doc: QTextDocument,
        _at: int,
        shown: QTextFormat,
    ) -> None:
        """In the colour of the text around."""
        scale = shown.doubleProperty(_SCALE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(box).topLeft() + QPointF(0, shown.doubleProperty(_ASCENT)))
        painter.scale(scale, scale)
        painter.fillPath(outline_path(self._formula(shown).outline), shown.foreground())
        painter.restore()

    def formula_at(self, shown: QTextCharFormat) -> Formula | None:
        """What a character of the text stands for."""
        return self._formula(shown) if shown.objectType() == FORMULA else None

    def _formula(self, shown: QTextFormat) -> Formula:
        return self._formulas[shown.intProperty(_NUMBER)]


@lru_cache(maxsize=512)
def outline_path(outline: str) -> QPainterPath:
    """A formula's outline for a painter, in its own units."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    strokes: dict[str, Callable[..., None]]
    strokes = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "Z": path.closeSubpath}
    for letter, numbers in _STROKE.findall(outline):
        strokes[letter](*map(float, numbers.split()))
    return path


def place_formulas(document: QTextDocument, formulas: Sequence[Formula], text: QColor) -> None:
    """Put formulas where the HTML had `<img src="math:N">`."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for at in object_positions(document.toRawText()):
        cursor.setPosition(at)
        cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        around = cursor.charFormat()
        scheme, _, number = around.toImageFormat().name().partition(":")
        if scheme == "math" and number.isdecimal() and int(number) < len(formulas):
            cursor.setCharFormat(_format(formulas[int(number)], int(number), around, text))
    cursor.endEditBlock()


def object_positions(raw_text: str) -> Iterator[int]:
    """Where the objects of a text are, as Qt counts: in units of UTF-16."""
    wide = 0
    for found in re.finditer(f"[{OBJECT}\U00010000-\U0010ffff]", raw_text):
        if found[0] == OBJECT:
            yield found.start() + wide
        else:
            wide += 1


def _format(
    formula: Formula, number: int, around: QTextCharFormat, text: QColor
) -> QTextCharFormat:
    font = around.font()
    text_ascent = 0 if formula.display else QFontMetricsF(font).ascent()
    scale = (_DISPLAYED if formula.display else _IN_TEXT) * max(font.pixelSize(), 1) / _UNITS
    font = _with_descent(font, formula.depth * scale)
    shown = QTextCharFormat()
    shown.setFont(font)
    coloured = around.hasProperty(QTextFormat.Property.ForegroundBrush)
    shown.setForeground(around.foreground() if coloured else text)
    shown.setObjectType(FORMULA)
    shown.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    shown.setProperty(_NUMBER, number)
    shown.setProperty(_SCALE, scale)
    shown.setProperty(_ASCENT, max(formula.ascent * scale, text_ascent))
    shown.setProperty(_DESCENT, QFontMetricsF(font).descent())
    return shown


def _with_descent(font: QFont, depth: float) -> QFont:
    """The font in a size that reaches as deep: Qt places an object's foot at its descent."""
    descent = QFontMetricsF(font).descent()
    if depth > descent > 0:
        font.setPixelSize(round(font.pixelSize() * depth / descent + 0.5))
    return font
