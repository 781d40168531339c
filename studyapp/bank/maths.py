"""LaTeX formulas as outlines, drawn once when a pack is compiled."""

import re
from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from ziamath.config import config
from ziamath.zmath import Latex

from studyapp.bank import quick_maths
from studyapp.bank.model import Formula
from studyapp.bank.outlines import Drawing, Placed, Shape

quick_maths.begin()
config.svg2 = False  # outlines in place, instead of <use> of <symbol>s
config.precision = 1

_EM = 100  # units
_SIDE = 30  # tenths of a unit of air, left and right
_LONGEST = 1_500
_MOST_EFFORT = 400

# ziamath takes all of these without a word, and draws them wrong or not at all.
_REFUSED = re.compile(
    r"(?<!\\)(?:\\\\)*(\\(?:[bx]?cancel|boxed|fbox|sout|color|textcolor|colorbox|hline|hdashline|cline|"
    r"multicolumn|tag|label|nonumber|notag|require|def|newcommand|href|style|class|unicode))"
    r"(?![A-Za-z])"
)
_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*%")
_ENVIRONMENT = re.compile(r"\\begin\s*\{([^{}]*)\}")
_ENVIRONMENTS = {
    *("matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix"),
    *("array", "cases", "align", "align*", "aligned", "split", "gather", "gather*", "gathered"),
}
_COMMAND = re.compile(r"\\(?:[A-Za-z]+|.|$)", re.M)
_NESTING = re.compile(r"\\[{}]|[{}]|\\left(?![A-Za-z])|\\right(?![A-Za-z])")


class MathsError(ValueError):
    """A formula that cannot be drawn; says what of it."""


@lru_cache(maxsize=4096)
def outline(tex: str, display: bool) -> Formula:  # noqa: FBT001 (the contract of the cache)
    """Draw a formula at 1 em = 100 units; the same text always gives the same formula."""
    tex = tex.strip()
    _refuse_what_would_get_lost(tex)
    try:
        drawn = Latex(_mended(tex), size=_EM, inline=not display, margin=0)
        _refuse_unknown_commands(drawn.mathml)
        svg = drawn.svgxml()
    except MathsError:
        raise
    except Exception as error:  # its parser fails in a dozen ways, bare asserts among them
        raise MathsError(f"cannot be read as LaTeX: {_shortened(tex)}") from error
    return _formula(tex, display, svg)


def effort(tex: str) -> int:
    """How long a formula takes to draw, in steps of about a millisecond.

    The parser's work doubles with every level of nesting.
    """
    depth, steps = 0, len(tex) // 4
    for bracket in _NESTING.findall(tex):
        if bracket in ("{", "\\left"):
            depth += 1
            steps += 1 << min(depth, 20)
        elif bracket in ("}", "\\right"):
            depth = max(depth - 1, 0)
    return steps


def _refuse_what_would_get_lost(tex: str) -> None:
    if not tex:
        raise MathsError("an empty formula")
    if len(tex) > _LONGEST:
        raise MathsError(f"longer than {_LONGEST} characters: {_shortened(tex)}")
    if effort(tex) > _MOST_EFFORT:
        raise MathsError(f"nested too deeply: {_shortened(tex)}")
    if refused := _REFUSED.search(tex):
        raise MathsError(f"{refused[1]} is not supported")
    if _COMMENT.search(tex):
        raise MathsError("a bare % hides the rest of the formula; write \\%")
    for environment in _ENVIRONMENT.findall(tex):
        if environment not in _ENVIRONMENTS:
            raise MathsError(f"\\begin{{{environment}}} is not supported")


def _refuse_unknown_commands(mathml: Element) -> None:
    """Those that its parser did not understand are left in the text as they were."""
    if unknown := _COMMAND.search("\n".join(mathml.itertext())):
        raise MathsError(f"{unknown[0]} is not supported")


def _mended(tex: str) -> str:
    """What means the same and is drawn right."""
    tex = re.sub(r"\\operatorname\*?\s*\{\s*arg\s*\\,\s*(max|min)\s*\}", r"{\\arg\\\1}", tex)
    tex = tex.replace("\\operatorname*", "\\operatorname")
    return tex.replace("||", "| |")  # which ziamath would make the sign of a norm


def _formula(tex: str, display: bool, svg: Element) -> Formula:  # noqa: FBT001
    parts = [_placed(part) for part in _parts(svg)]
    if not parts:
        raise MathsError(f"nothing of it is drawn: {_shortened(tex)}")
    drawing = Drawing(parts)
    return Formula(
        tex=tex,
        display=display,
        outline=drawing.path(begins_at=_SIDE),
        width=(drawing.right - drawing.left + 2 * _SIDE) / 10,
        ascent=max(-drawing.top, 0) / 10,
        depth=max(drawing.bottom, 0) / 10,
    )


def _parts(svg: Element) -> Iterator[Element]:
    for element in svg.iter():
        name = element.tag.rpartition("}")[2]
        if name in ("path", "rect") and "stroke" not in element.attrib:
            yield element
        elif name not in ("svg", "g") or "transform" in element.attrib:
            raise MathsError(f"a drawn <{name}> is not supported")


def _placed(part: Element) -> Placed:
    if isinstance(part, quick_maths.DrawnGlyph):
        return part.placed
    if path := part.get("d"):
        return Placed(Shape.of_path(path.split()))
    x, y, width, height = (part.attrib[name] for name in ("x", "y", "width", "height"))
    return Placed(Shape.of_box(x, y, width, height))


def _shortened(tex: str) -> str:
    return tex if len(tex) <= 60 else f"{tex[:57]}…"
