"""The Markdown below a card's front matter: its sections, its code blocks, its prose."""

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from studyapp.bank.model import Heading, Section
from studyapp.bank.problem import Problem, did_you_mean

_FENCE = re.compile(r"([ \t>]*)(`{3,}|~{3,})([^`]*)\Z")
_HEADING = re.compile(r"##(?!#)[ \t]*(.*?)[ \t#]*\Z")
_HEADINGS = {heading.value: heading for heading in Heading}
_ORDER = {heading: number for number, heading in enumerate(Heading)}
_ALWAYS = (Heading.SHORT, Heading.FULL)


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block; its code without the block's own indentation."""

    info: str
    code: str
    line: int  # of the opening fence
    last: int  # line of the closing fence, or the body's last
    closed: bool

    @property
    def language(self) -> str:
        """The first word of the info string, in lower case."""
        return self.info.split(maxsplit=1)[0].lower() if self.info else ""


class Body:
    """A card's Markdown, cut into sections; lines are counted as in the file."""

    def __init__(self, file: str, text: str, first_line: int) -> None:
        self.file, self.text, self.first_line = file, text, first_line
        self.lines = text.split("\n")
        self.fences = tuple(_fences(self.lines, first_line))
        self._headings = list(self._find_headings())
        self._heading_lines = [line for line, _ in self._headings]

    def sections(self) -> tuple[tuple[Section, ...], list[Problem]]:
        """The parts under known headings, in the order they should have, and what is wrong."""
        problems = list(self._heading_problems())
        sections: dict[Heading, Section] = {}
        for line, title in self._headings:
            heading = _HEADINGS.get(title)
            if heading and heading not in sections:
                text = self.between(line + 1, self._end_of(line))
                sections[heading] = Section(heading, text, line)
        missing = [heading for heading in _ALWAYS if heading not in sections]
        problems += [self.missing(f"'## {heading}' is missing") for heading in missing]
        return tuple(sorted(sections.values(), key=lambda it: _ORDER[it.heading])), problems

    def where(self, line: int) -> str:
        """The heading that a line stands under."""
        above = bisect.bisect(self._heading_lines, line)
        return self._headings[above - 1][1] if above else "body"

    def problem(self, column: int, message: str, line: int, *, warning: bool = False) -> Problem:
        """What is wrong at a place of the file."""
        return Problem(self.file, line, column, self.where(line), message, warning)

    def missing(self, message: str) -> Problem:
        """What is wrong with the body as a whole."""
        return Problem(self.file, self.first_line, 1, "body", message)

    def prose_lines(self) -> Iterator[tuple[int, str]]:
        """The lines outside code blocks, with their numbers."""
        coded = {line for fence in self.fences for line in range(fence.line, fence.last + 1)}
        for line, text in enumerate(self.lines, self.first_line):
            if line not in coded:
                yield line, text

    def lines_of(self, section: Section) -> range:
        """The numbers of the lines below a section's heading."""
        return range(section.line + 1, self._end_of(section.line))

    def between(self, start: int, end: int) -> str:
        """The text from one line until before another, without blank lines around it."""
        return "\n".join(self.lines[start - self.first_line : end - self.first_line]).strip("\n")

    def _end_of(self, heading_line: int) -> int:
        later = bisect.bisect(self._heading_lines, heading_line)
        return [*self._heading_lines, self.first_line + len(self.lines)][later]

    def _find_headings(self) -> Iterator[tuple[int, str]]:
        for line, text in self.prose_lines():
            if found := _HEADING.match(text):
                yield line, found[1]

    def _heading_problems(self) -> Iterator[Problem]:
        yield from self._stray_text()
        seen: list[Heading] = []
        for line, title in self._headings:
            heading = _HEADINGS.get(title)
            if heading is None:
                guess = did_you_mean(title, _HEADINGS)
                yield self.problem(1, f"unknown heading '## {title}'{guess}", line)
            elif heading in seen:
                yield self.problem(1, "heading given twice", line)
            else:
                seen.append(heading)
                if later := next((it for it in seen if _ORDER[it] > _ORDER[heading]), None):
                    yield self.problem(1, f"must stand before '## {later}'", line)

    def _stray_text(self) -> Iterator[Problem]:
        first = self._headings[0][0] if self._headings else self.first_line + len(self.lines)
        for line, text in enumerate(self.lines[: first - self.first_line], self.first_line):
            if text.strip():
                yield self.problem(1, "text before the first heading is not shown", line)
                return


def _fences(lines: list[str], first_line: int) -> Iterator[Fence]:
    opened: tuple[int, str, str, str] | None = None  # line, indentation, fence, info
    code: list[str] = []
    for number, text in enumerate(lines, first_line):
        found = _FENCE.match(text)
        if opened is None:
            if found:
                opened, code = (number, found[1], found[2], found[3].strip()), []
        elif found and _closes(found, opened[2]):
            yield Fence(opened[3], "\n".join(code), opened[0], number, closed=True)
            opened = None
        else:
            code.append(text.removeprefix(opened[1]) if text.strip() else "")
    if opened:
        last = first_line + len(lines) - 1
        yield Fence(opened[3], "\n".join(code), opened[0], last, closed=False)


def _closes(found: re.Match[str], fence: str) -> bool:
    return not found[3].strip() and found[2][0] == fence[0] and len(found[2]) >= len(fence)
