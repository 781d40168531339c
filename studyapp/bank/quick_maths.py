"""Spares ziamath work that changes nothing: a formula is laid out in half the time.

WORKAROUND ziamath 0.13: each deed replaces one function of it by another with the same results;
tests/bank/test_quick_maths.py draws the same formulas with and without.
"""

from dataclasses import asdict
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element

from ziamath import styles
from ziamath.nodes.mnode import Mnode
from ziamath.nodes.mrow import Mrow
from ziamath.operators import operators

_STRETCHY = {sign for (sign, _), how in operators.items() if how.get("stretchy") == "true"}
_ANY_HEIGHT = (9999, -9999)  # what ziamath says of an empty row

_ziamaths: Any = {"height": Mrow._get_height_nostretch, "size": Mnode.size_px}  # noqa: SLF001


def begin() -> None:
    """For all formulas from now on; calling it again changes nothing."""
    _replace(vars, _height, _size)  # a style was copied with all that is in it, to be read


def end() -> None:
    """As ziamath has it."""
    _replace(asdict, _ziamaths["height"], _ziamaths["size"])


def _replace(read: object, height: object, size: object) -> None:
    setattr(styles, "asdict", read)  # noqa: B010 (mypy takes no assignment)
    setattr(Mrow, "_get_height_nostretch", height)  # noqa: B010
    setattr(Mnode, "size_px", size)  # noqa: B010


def _height(row: Mrow, line: list[Element], **options: object) -> tuple[float, float]:
    """Lays a row out for its height only where one of its signs will stretch to that."""
    if any(_stretches(sign) for part in line for sign in part.iter()):
        measured: tuple[float, float] = _ziamaths["height"](row, line, **options)
        return measured
    return _ANY_HEIGHT


def _stretches(sign: Element) -> bool:
    if "stretchy" in sign.attrib:
        return sign.attrib["stretchy"] != "false"
    return (sign.text or "").strip() in _STRETCHY


def _size(node: Mnode, size: str, fontsize: float | None = None) -> float:
    return _pixels(size, node.glyphsize if fontsize is None else fontsize)


@lru_cache(maxsize=4096)
def _pixels(size: str, fontsize: float) -> float:
    """The original makes two tables for every call."""
    pixels: float = _ziamaths["size"](None, size, fontsize)
    return pixels
