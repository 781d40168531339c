"""Finds formulas, links, images and raw HTML in Markdown, leaving out what code says.

Each step blanks what it has understood with spaces, so that offsets stay true for the next.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.bank.body import Body
from studyapp.bank.problem import Place
from studyapp.bank.text_file import place_in

_TICKS = re.compile(r"`+")
_ESCAPED = re.compile(r"\\.")
_MATHS = re.compile(
    r"(?<![\\$])\$\$(?!\$)((?:\\.|[^\\$])+)\$\$(?!\$)"  # a formula of its own
    r"|(?<![\\$])\$(?![\s$])((?:\\.|[^\\$\n]|\n(?!\s*\n))+?)(?<!\s)\$"  # one in the text
)
_OTHER_MATHS = re.compile(r"\\[(\[]|\\begin\{\w+\*?\}")
_TARGET = re.compile(r"(?:(!)\[([^\[\]]*))?\]\(\s*<?([^()\s<>]*)")
_DEFINED = re.compile(r"^ {0,3}\[[^\[\]^][^\[\]]*\]:[ \t]*<?([^\s<>]+)", re.M)
_CONTAINER = re.compile(r"[ >]*|!!!.*")
_AUTOLINK = re.compile(r"<(?:https?://|mailto:)[^<>\s]*>")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--")


@dataclass(frozen=True, slots=True)
class Found:
    """Something in the prose: its text and its place."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Maths(Found):
    """A formula's LaTeX, and what the text around it makes impossible."""

    display: bool
    flaw: str


@dataclass(frozen=True, slots=True)
class Link(Found):
    """A link's or an image's target."""

    image: bool
    alt: str = ""


class Prose:
    """A body's text outside code; everything is found once and kept."""

    def __init__(self, body: Body) -> None:
        self._first_line = body.first_line
        text = _without_code_spans(_without_fences(body))
        self.maths = tuple(self._find_maths(text))
        text = _blanked(_MATHS, text)
        self.other_maths = tuple(self._find(_OTHER_MATHS, text))
        text = _blanked(_ESCAPED, text)
        self.links = tuple(self._find_links(text))
        self.plain = _blanked(_AUTOLINK, text)

    def tags(self) -> Iterator[Found]:
        """Raw HTML, which is shown as text."""
        return self._find(_TAG, self.plain)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[Found]:
        """Where a pattern matches in the plain text."""
        return self._find(pattern, self.plain)

    def _find(self, pattern: re.Pattern[str], text: str) -> Iterator[Found]:
        for found in pattern.finditer(text):
            yield Found(found[0], self._at(text, found.start()))

    def _find_maths(self, text: str) -> Iterator[Maths]:
        for found in _MATHS.finditer(text):
            tex, place = (found[1] or found[2]).strip(), self._at(text, found.start())
            display = found[1] is not None
            flaw = _flaw_of_display(text, found) if display else _flaw_of_inline(text, found)
            yield Maths(tex, place, display, flaw)

    def _find_links(self, text: str) -> Iterator[Link]:
        for found in _TARGET.finditer(text):
            place = self._at(text, found.start(3))
            yield Link(found[3], place, image=bool(found[1]), alt=(found[2] or "").strip())
        for found in _DEFINED.finditer(text):
            yield Link(found[1], self._at(text, found.start(1)), image=False)

    def _at(self, text: str, offset: int) -> Place:
        return place_in(text, offset, self._first_line)


def _flaw_of_display(text: str, found: re.Match[str]) -> str:
    """The Markdown library takes it for a formula only where nothing else is in its paragraph."""
    lines_before = text[: found.start()].rsplit("\n", 2)[1:]
    lines_after = text[found.end() :].split("\n", 2)[:2]
    if all(_CONTAINER.fullmatch(line) for line in lines_before + lines_after):
        return ""
    return "a formula in $$ must be a paragraph of its own"


def _flaw_of_inline(text: str, found: re.Match[str]) -> str:
    if text[found.end() : found.end() + 1].isdigit():
        return r"a digit follows this formula; write \$ where a dollar is meant"
    row = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    if row.lstrip().startswith("|") and "|" in found[0]:
        return r"a bar in a formula would end the table's cell; write \mid or \vert"
    return ""


def _without_fences(body: Body) -> str:
    prose = dict(body.prose_lines())
    lines = enumerate(body.lines, body.first_line)
    return "\n".join(prose.get(line, " " * len(text)) for line, text in lines)


def _without_code_spans(text: str) -> str:
    ticks = [run.span() for run in _TICKS.finditer(text)]
    pieces, done = [], 0
    for number, (start, _) in enumerate(ticks):
        if start < done or _is_escaped(text, start):
            continue
        if closing := _closing(text, ticks, number):
            pieces += [text[done:start], _blank(text[start:closing])]
            done = closing
    return "".join([*pieces, text[done:]])


def _closing(text: str, ticks: list[tuple[int, int]], number: int) -> int | None:
    """The end of the run of back ticks that closes one, within the paragraph."""
    start, end = ticks[number]
    paragraph_end = text.find("\n\n", end)
    for again, past in itertools.islice(ticks, number + 1, None):
        if 0 <= paragraph_end < again:
            return None
        if past - again == end - start:
            return past
    return None


def _is_escaped(text: str, offset: int) -> bool:
    slashes = 0
    while offset > slashes and text[offset - slashes - 1] == "\\":
        slashes += 1
    return slashes % 2 == 1


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: _blank(found[0]), text)


def _blank(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)
