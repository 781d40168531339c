"""A small plotter for SVG that Qt can draw: no style sheets, no clipping, text as text.

The same numbers give the same bytes on every machine.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from math import cos, hypot, pi, sin
from typing import NamedTuple

WIDTH, HEIGHT = 640, 360
TEXT = 13  # px, at 100 %


class Theme(NamedTuple):
    """Colours that the colour-blind can tell apart; a line's dashes and marks tell it, too."""

    ink: str
    quiet: str
    faint: str
    blue: str
    orange: str
    green: str
    blue_area: str
    orange_area: str


LIGHT = Theme(
    "#1f2430", "#5f6775", "#d9dde4", "#2563c9", "#c2410c", "#00755e", "#d3e0f6", "#f8dccb"
)
DARK = Theme("#d7dce5", "#a0a8b6", "#3a414e", "#7fb0ff", "#ff9d66", "#4fd1a5", "#29405f", "#5a3a2a")

SOLID, DASHED, DOTTED = "", "7 4", "2 3.5"


@dataclass(frozen=True)
class Box:
    """Where a pair of axes lies on the picture."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Picture:
    """Collects elements; `svg` puts them together."""

    def __init__(self, title: str, theme: Theme, height: float = HEIGHT) -> None:
        self.title, self.theme, self.height = title, theme, height
        self._parts: list[str] = []

    def svg(self) -> str:
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{_n(self.height)}"'
            f' viewBox="0 0 {WIDTH} {_n(self.height)}" font-family="Inter"'
            f' font-size="{TEXT}">\n<title>{escape(self.title)}</title>\n'
        )
        return head + "\n".join(self._parts) + "\n</svg>\n"

    def add(self, element: str) -> None:
        self._parts.append(element)

    def line(
        self,
        points: Iterable[tuple[float, float]],
        color: str,
        width: float = 2.2,
        dashes: str = SOLID,
    ) -> None:
        """Through all of the points; those that change no pixel are left out."""
        kept = _thinned(list(points))
        if len(kept) < 2:
            return
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        path = " ".join(f"{_n(x)},{_n(y)}" for x, y in kept)
        self.add(
            f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="{_n(width)}"'
            f' stroke-linejoin="round" stroke-linecap="round"{dashed}/>'
        )

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str, stroke: str = ""
    ) -> None:
        lined = f' stroke="{stroke}" stroke-width="1.2"' if stroke else ""
        self.add(
            f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
            f' fill="{fill}"{lined}/>'
        )

    def polygon(self, points: Iterable[tuple[float, float]], fill: str) -> None:
        path = " ".join(f"{_n(x)},{_n(y)}" for x, y in _thinned(list(points)))
        self.add(f'<polygon points="{path}" fill="{fill}"/>')

    def text(
        self,
        x: float,
        y: float,
        words: str,
        color: str = "",
        *,
        anchor: str = "start",
        size: float = TEXT,
        bold: bool = False,
        turned: bool = False,
    ) -> None:
        """`y` is the base line."""
        attributes = f'x="{_n(x)}" y="{_n(y)}" fill="{color or self.theme.ink}"'
        if anchor != "start":
            attributes += f' text-anchor="{anchor}"'
        if size != TEXT:
            attributes += f' font-size="{_n(size)}"'
        if bold:
            attributes += ' font-weight="bold"'
        if turned:
            attributes += f' transform="rotate(-90 {_n(x)} {_n(y)})"'
        self.add(f"<text {attributes}>{escape(words)}</text>")

    def mark(self, x: float, y: float, shape: str, color: str, size: float = 3.2) -> None:
        """`shape`: o a disc, r a ring, s a square, t a triangle, x a cross."""
        if shape in "or":
            fill = color if shape == "o" else "none"
            lined = "" if shape == "o" else f' stroke="{color}" stroke-width="1.6"'
            self.add(f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}" fill="{fill}"{lined}/>')
        elif shape == "s":
            self.rect(x - size, y - size, 2 * size, 2 * size, color)
        elif shape == "t":
            top, foot = y - 1.2 * size, y + size
            self.polygon([(x, top), (x + 1.2 * size, foot), (x - 1.2 * size, foot)], color)
        else:
            self.line([(x - size, y - size), (x + size, y + size)], color, 1.8)
            self.line([(x - size, y + size), (x + size, y - size)], color, 1.8)

    def marks(
        self, places: Iterable[tuple[float, float]], shape: str, color: str, size: float
    ) -> None:
        """Several at once; discs say only once what they have in common."""
        if shape != "o":
            for x, y in places:
                self.mark(x, y, shape, color, size)
            return
        discs = (f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(size)}"/>' for x, y in places)
        self.add(f'<g fill="{color}">{"".join(discs)}</g>')

    def arrow(self, start: tuple[float, float], end: tuple[float, float], color: str) -> None:
        (x, y), (tip_x, tip_y) = start, end
        length = hypot(tip_x - x, tip_y - y)
        along, across = ((tip_x - x) / length, (tip_y - y) / length), 4.0
        neck = (tip_x - 9 * along[0], tip_y - 9 * along[1])
        self.line([start, neck], color, 2.2)
        side = (-along[1] * across, along[0] * across)
        wings = [(neck[0] + side[0], neck[1] + side[1]), (neck[0] - side[0], neck[1] - side[1])]
        self.polygon([end, *wings], color)


class Axes:
    """Maps numbers onto a box of the picture."""

    def __init__(
        self,
        picture: Picture,
        box: Box,
        x: tuple[float, float],
        y: tuple[float, float],
    ) -> None:
        self.picture, self.box, self._x, self._y = picture, box, x, y
        self.theme = picture.theme

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point on the picture."""
        (low, high), (floor, top) = self._x, self._y
        return (
            self.box.left + (x - low) / (high - low) * self.box.width,
            self.box.bottom - (y - floor) / (top - floor) * self.box.height,
        )

    def frame(
        self,
        xticks: Sequence[tuple[float, str]] = (),
        yticks: Sequence[tuple[float, str]] = (),
        xlabel: str = "",
        ylabel: str = "",
        title: str = "",
        *,
        far: float = 42,
    ) -> None:
        """Two axes, faint lines at the ticks of y, labels."""
        picture, box, theme = self.picture, self.box, self.theme
        for value, words in yticks:
            _, y = self.at(0, value)
            picture.line([(box.left, y), (box.right, y)], theme.faint, 1)
            picture.text(box.left - 7, y + 4.5, words, theme.quiet, anchor="end", size=12)
        for value, words in xticks:
            x, _ = self.at(value, 0)
            picture.line([(x, box.bottom), (x, box.bottom + 4)], theme.quiet, 1)
            picture.text(x, box.bottom + 18, words, theme.quiet, anchor="middle", size=12)
        picture.line([(box.left, box.bottom), (box.right, box.bottom)], theme.quiet, 1.2)
        if xlabel:
            middle = box.left + box.width / 2
            picture.text(middle, box.bottom + 38, xlabel, anchor="middle")
        if ylabel:
            middle = box.top + box.height / 2
            picture.text(box.left - far, middle, ylabel, anchor="middle", turned=True)
        if title:
            picture.text(box.left, box.top - 12, title, bold=True)

    def line(
        self,
        xs: Iterable[float],
        ys: Iterable[float],
        color: str,
        *,
        dashes: str = SOLID,
        width: float = 2.2,
    ) -> None:
        points = (self.at(x, y) for x, y in zip(xs, ys, strict=True))
        self.picture.line(points, color, width, dashes)

    def marks(
        self, xs: Iterable[float], ys: Iterable[float], shape: str, color: str, size: float = 3.2
    ) -> None:
        self.picture.marks((self.at(x, y) for x, y in zip(xs, ys, strict=True)), shape, color, size)

    def band(
        self, xs: Sequence[float], low: Sequence[float], high: Sequence[float], color: str
    ) -> None:
        above = [self.at(x, y) for x, y in zip(xs, high, strict=True)]
        below = [self.at(x, y) for x, y in zip(xs, low, strict=True)]
        self.picture.polygon([*above, *reversed(below)], color)

    def bar(
        self, left: float, right: float, low: float, high: float, fill: str, stroke: str = ""
    ) -> None:
        (x, y), (end, foot) = self.at(left, high), self.at(right, low)
        self.picture.rect(x, y, end - x, foot - y, fill, stroke)

    def text(self, x: float, y: float, words: str, color: str = "", **how: object) -> None:
        dx, dy = how.pop("dx", 0.0), how.pop("dy", 4.5)
        place = self.at(x, y)
        self.picture.text(place[0] + dx, place[1] + dy, words, color, **how)  # type: ignore[arg-type, operator]

    def ellipse(self, x: float, y: float, rx: float, ry: float, color: str) -> None:
        turns = [2 * pi * n / 72 for n in range(73)]
        self.line(
            [x + rx * cos(t) for t in turns], [y + ry * sin(t) for t in turns], color, width=1
        )


def ticks(*values: float, form: str = "{:g}") -> list[tuple[float, str]]:
    """Values with their texts."""
    return [(value, form.format(value)) for value in values]


def _n(value: float) -> str:
    """To a tenth of a pixel."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _thinned(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Without points that lie within a seventh of a pixel of the way between those that stay."""
    if len(points) < 3:
        return points
    far, place = max((_apart(points[0], here, points[-1]), n) for n, here in enumerate(points))
    if far <= 0.15:
        return [points[0], points[-1]]
    return [*_thinned(points[: place + 1])[:-1], *_thinned(points[place:])]


def _apart(
    start: tuple[float, float], here: tuple[float, float], end: tuple[float, float]
) -> float:
    """How far a point lies from a stretch."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    along = ((here[0] - start[0]) * dx + (here[1] - start[1]) * dy) / (length**2 or 1.0)
    if not 0 <= along <= 1 or not length:
        return min(hypot(here[0] - x, here[1] - y) for x, y in (start, end))
    return abs(dx * (here[1] - start[1]) - dy * (here[0] - start[0])) / length
