"""LaTeX formulas as outlines, drawn once when a pack is compiled."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree.ElementTree import Element

from ziamath.config import config
from ziamath.zmath import Latex

from studyapp.bank.model import Formula

config.svg2 = False  # outlines in place, instead of <use> of <symbol>s
config.precision = 1

_EM = 100  # units
_SIDE = 3  # of air, left and right
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
_NESTING = re.compile(r"\\[{}]|[{}]|\\left(?![A-Za-z])|\\right(?![A-Za-z])")
_STROKE = re.compile(r"([MLQZ])([^MLQZ]*)")


class MathsError(ValueError):
    """A formula that cannot be drawn; says what of it."""


@lru_cache(maxsize=4096)
def outline(tex: str, display: bool) -> Formula:  # noqa: FBT001 (the contract of the cache)
    """Draw a formula at 1 em = 100 units; the same text always gives the same formula."""
    tex = tex.strip()
    _refuse_what_would_get_lost(tex)
    try:
        drawn = Latex(_mended(tex), size=_EM, inline=not display, margin=0)
        _refuse_unknown_commands(drawn.mathmlstr())
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


def _refuse_unknown_commands(mathml: str) -> None:
    if unknown := re.search(r">[^<]*(\\[A-Za-z]+|\\.)[^<]*<", mathml):
        raise MathsError(f"{unknown[1]} is not supported")


def _mended(tex: str) -> str:
    """What means the same and is drawn right."""
    tex = re.sub(r"\\operatorname\*?\s*\{\s*arg\s*\\,\s*(max|min)\s*\}", r"{\\arg\\\1}", tex)
    tex = tex.replace("\\operatorname*", "\\operatorname")
    return tex.replace("||", "| |")  # which ziamath would make the sign of a norm


def _formula(tex: str, display: bool, svg: Element) -> Formula:  # noqa: FBT001
    strokes = [stroke for part in _parts(svg) for stroke in _strokes(part)]
    across = [x for stroke in strokes for x in stroke.points[::2]]
    down = [y for stroke in strokes for y in stroke.points[1::2]]
    if not across:
        raise MathsError(f"nothing of it is drawn: {_shortened(tex)}")
    left = min(across) - _SIDE
    return Formula(
        tex=tex,
        display=display,
        outline=" ".join(stroke.written(left) for stroke in strokes),
        width=round(max(across) + _SIDE - left, 1),
        ascent=round(max(-min(down), 0), 1),
        depth=round(max(*down, 0), 1),
    )


class _Stroke(NamedTuple):
    letter: str
    points: tuple[float, ...]  # x, y, x, y, …

    def written(self, left: float) -> str:
        moved = list(self.points)
        moved[::2] = [x - left for x in moved[::2]]
        return " ".join([self.letter, *(f"{round(value, 1):g}" for value in moved)])


def _parts(svg: Element) -> Iterator[Element]:
    for element in svg.iter():
        name = element.tag.rpartition("}")[2]
        if name in ("path", "rect") and "stroke" not in element.attrib:
            yield element
        elif name not in ("svg", "g") or "transform" in element.attrib:
            raise MathsError(f"a drawn <{name}> is not supported")


def _strokes(part: Element) -> Iterator[_Stroke]:
    path = part.get("d")
    return _path(path) if path else _box(part)


def _path(path: str) -> Iterator[_Stroke]:
    for letter, numbers in _STROKE.findall(path):
        yield _Stroke(letter, tuple(map(float, numbers.split())))


def _box(box: Element) -> Iterator[_Stroke]:
    left, top = float(box.attrib["x"]), float(box.attrib["y"])
    right, bottom = left + float(box.attrib["width"]), top + float(box.attrib["height"])
    yield _Stroke("M", (left, top))
    yield _Stroke("L", (right, top))
    yield _Stroke("L", (right, bottom))
    yield _Stroke("L", (left, bottom))
    yield _Stroke("Z", ())


def _shortened(tex: str) -> str:
    return tex if len(tex) <= 60 else f"{tex[:57]}…"
