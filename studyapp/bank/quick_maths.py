"""Spares ziamath work that changes nothing: a formula is drawn in a seventh of the time.

WORKAROUND ziamath 0.13: each deed replaces one function of it by another with the same results,
to 1/1000 em; tests/bank/test_quick_maths.py draws the same formulas with and without.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from latex2mathml.converter import Converter
from ziafont.fonttypes import BBox
from ziafont.glyph import SimpleGlyph
from ziafont.tables import Coverage
from ziamath import drawable, styles, zmath
from ziamath.escapes import ESCAPES
from ziamath.mathfont import MathFont
from ziamath.mathtable import AssembledGlyph
from ziamath.nodes import mfrac, mnode, nodetools
from ziamath.nodes.mrow import Mrow
from ziamath.operators import operators
from ziamath.styles import MathStyle, MathVariant

from studyapp.bank.outlines import Placed, Shape

_STRETCHY = {sign for (sign, _), how in operators.items() if how.get("stretchy") == "true"}
_ANY_HEIGHT = (9999, -9999)  # what ziamath says of an empty row
_ROWS = {"mrow", "math", "mtr", "mtd", "none", "merror", "mpadded", "mphantom", "mfenced"}
_LEFT_ALONE = {"mn", "mtext"}  # their elements are not changed when they are laid out
_OF_STYLE = {
    *("mathcolor", "mathbackground", "mathsize", "mathvariant"),
    *("scriptlevel", "displaystyle", "display", "style"),
}
_NO_BOX = BBox(0, 0, 0, 0)
_HYPHEN = re.compile(r">\s*-")  # which ziamath makes a minus
_ESCAPE = re.compile("|".join([r"&\w+;", *(re.escape(it) for it in ESCAPES if it[0] != "&")]))
_LETTERS = {"Moveto": "M", "Lineto": "L", "Quad": "Q"}


def begin() -> None:
    """For all formulas from now on; calling it again changes nothing."""
    for (place, name), (_, ours) in _REPLACED.items():
        setattr(place, name, ours)


def end() -> None:
    """As ziamath has it."""
    for (place, name), (ziamaths, _) in _REPLACED.items():
        setattr(place, name, ziamaths)


# Heights


def _height(row: Mrow, line: list[Element], **options: object) -> tuple[float, float]:
    """Lays a row out for its height only where one of its signs will stretch to that."""
    if not any(map(_stretches, line)):
        return _ANY_HEIGHT
    options["nostretch"] = True
    found = list(_boxes(row, line, options))
    lowest, highest = _ANY_HEIGHT
    return min([lowest, *(box.ymin for box in found)]), max([highest, *(box.ymax for box in found)])


def _boxes(row: Mrow, line: list[Element], options: dict[str, object]) -> Iterator[BBox]:
    for part in line:
        if part.tag != "mo" or nodetools.elementtext(part):
            ours = part if part.tag in _LEFT_ALONE else deepcopy(part)
            yield mnode.Mnode.fromelement(ours, parent=row, **options).bbox


def _stretches(part: Element) -> bool:
    """Whether the height of its row matters to it; a row within has a height of its own."""
    if part.tag in _ROWS:
        return False
    if "stretchy" in part.attrib:
        return part.attrib["stretchy"] != "false"
    if (part.text or "").strip() in _STRETCHY:
        return True
    return len(part) > 0 and any(map(_stretches, part))


# The formula's text


def _written(formula: Element) -> str:
    """Text as it is: the original escapes it, and takes that back in all that it has written."""
    inside = (formula.text or "") + "".join(map(_written, formula))
    attributes = "".join([f' {name}="{value}"' for name, value in formula.attrib.items()])
    return f"<{formula.tag}{attributes}>{inside}</{formula.tag}>{formula.tail or ''}"


def _unescaped(mathml: str) -> str:
    """Looks for any name between `&` and `;`, instead of for two thousand, one after the other."""
    if _HYPHEN.search(mathml):
        found: str = _ziamaths(zmath, "unescape")(mathml)
        return found
    return _ESCAPE.sub(lambda name: ESCAPES.get(name[0], name[0]), mathml)


# Styles and sizes


def _without_mstyle(element: Element) -> Element:
    """The original writes the formula out and reads it again."""
    if element.tag != "mstyle" and element.find(".//mstyle") is None:
        return element
    made: Element = _ziamaths(zmath, "apply_mstyle")(element)
    return made


def _style(element: Element, parent: MathStyle | None = None) -> MathStyle:
    """Most parts are styled as what they are in; the copy is theirs to change."""
    if parent is None or not _OF_STYLE.isdisjoint(element.attrib):
        made: MathStyle = _ziamaths(styles, "parse_style")(element, parent)
        return made
    look = parent.mathvariant
    return MathStyle(
        MathVariant(look.style, look.italic, look.bold, look.normal),
        parent.displaystyle,
        parent.mathcolor,
        parent.mathbackground,
        parent.mathsize,
        parent.scriptlevel,
    )


def _size(node: mnode.Mnode, size: str, fontsize: float | None = None) -> float:
    return _pixels(size, node.glyphsize if fontsize is None else fontsize)


@lru_cache(maxsize=4096)
def _pixels(size: str, fontsize: float) -> float:
    """The original makes two tables for every call."""
    pixels: float = _ziamaths(mnode.Mnode, "size_px")(None, size, fontsize)
    return pixels


# Glyphs


def _found(font: MathFont, char: str, variant: MathVariant) -> SimpleGlyph:
    return _glyph(font, char, variant.style, variant.italic, variant.bold)


@lru_cache(maxsize=4096)
def _glyph(font: MathFont, char: str, style: str, italic: bool, bold: bool) -> SimpleGlyph:  # noqa: FBT001
    variant = MathVariant(style, italic, bold)
    glyph: SimpleGlyph = _ziamaths(MathFont, "findglyph")(font, char, variant)
    return glyph


@lru_cache(maxsize=16_384)
def _place_in(table: Coverage, glyph: int) -> int | None:
    """The original looks through the whole table each time."""
    place: int | None = _ziamaths(Coverage, "covidx")(table, glyph)
    return place


def _begin_drawable(drawn: drawable.Drawable) -> None:
    drawn.bbox = _NO_BOX  # the original makes one that is never looked at


def _begin_glyph(
    drawn: drawable.Glyph,
    glyph: SimpleGlyph,
    char: str,
    size: float,
    style: MathStyle | None = None,
    **options: object,
) -> None:
    drawn.glyph, drawn.char, drawn.size = glyph, char, size
    drawn.phantom = bool(options.get("phantom", False))
    drawn.style = style or MathStyle()
    drawn._funits_to_pts = size / glyph.font.info.layout.unitsperem  # noqa: SLF001 (the original's)
    drawn.bbox = _box(glyph, size)


@lru_cache(maxsize=4096)
def _box(glyph: SimpleGlyph, size: float) -> BBox:
    scale, box = size / glyph.font.info.layout.unitsperem, glyph.path.bbox
    return BBox(box.xmin * scale, box.xmax * scale, box.ymin * scale, box.ymax * scale)


class DrawnGlyph(Element):
    """A path whose outline is not written out: that is as long as all the rest takes."""

    placed: Placed


def _draw(drawn: drawable.Glyph, x: float, y: float, svg: Element) -> tuple[float, float]:
    if isinstance(drawn.glyph, AssembledGlyph):  # of pieces: a tall bracket
        end: tuple[float, float] = _ziamaths(drawable.Glyph, "draw")(drawn, x, y, svg)
        return end
    shape = None if drawn.phantom else _shape(drawn.glyph, drawn.size)
    if shape:
        path = DrawnGlyph("path")
        path.placed = Placed(shape, round(x * 10), round(y * 10))
        svg.append(path)
    return x + drawn.funit_to_points(drawn.glyph.advance()), y


@lru_cache(maxsize=4096)
def _shape(glyph: SimpleGlyph, size: float) -> Shape | None:
    """None for a space."""
    if not glyph.operators:
        return None
    points = [point for operator in glyph.operators for point in operator.points()[0]]
    scale = 10 * size / glyph.font.info.layout.unitsperem
    across = [round(point.x * scale) for point in points]
    down = [round(-point.y * scale) for point in points]
    return Shape(_steps(glyph.operators), across, down)


def _steps(operators: Sequence[Any]) -> str:
    steps = [
        " ".join([_LETTERS[type(each).__name__], *["%s %s"] * len(each.points()[0])])
        for each in operators
    ]
    return " ".join(steps).replace(" M", " Z M") + " Z"


_REPLACED: dict[tuple[Any, str], tuple[Any, Any]] = {
    (place, name): (vars(place)[name], ours)
    for place, name, ours in (
        (Mrow, "_get_height_nostretch", _height),
        (mnode.Mnode, "size_px", _size),
        (zmath, "unescape", _unescaped),
        (zmath, "apply_mstyle", _without_mstyle),
        (styles, "asdict", vars),  # a style was copied with all that is in it, to be read
        (styles, "parse_style", _style),
        (mnode, "parse_style", _style),
        (mfrac, "parse_style", _style),
        (MathFont, "findglyph", _found),
        (Coverage, "covidx", _place_in),
        (Converter, "_convert", staticmethod(_written)),
        (drawable.Drawable, "__init__", _begin_drawable),
        (drawable.Glyph, "__init__", _begin_glyph),
        (drawable.Glyph, "draw", _draw),
    )
}


def _ziamaths(place: object, name: str) -> Any:  # noqa: ANN401 (ziamath is loosely typed)
    return _REPLACED[place, name][0]
