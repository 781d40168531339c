"""A card made ready for the index: its pages compiled, its words laid out for search."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath

from studyapp.bank.body import Body
from studyapp.bank.markup import MarkupError, compile_markdown
from studyapp.bank.model import Card, FollowUp, Fragment, Heading, Section
from studyapp.bank.plain import plain_text
from studyapp.bank.problem import Problem
from studyapp.bank.stored import Compiled

_IMAGE = re.compile(r'src="pack:([^"]+)"')
_KEPT_BACK = {Heading.NUDGE, Heading.APPROACH, Heading.SKELETON, Heading.SOLUTION_NOTES}
"""An exercise's: what a search finds in them would be given away by its snippet."""


@dataclass(frozen=True, slots=True)
class Words:
    """A card's words, by how much a match in them says about the card."""

    points: str
    short: str
    body: str


@dataclass(frozen=True, slots=True)
class Ready:
    """All that the index keeps of a card; `path` starts with the pack's folder name."""

    path: str
    card: Card
    body: Compiled
    words: Words
    images: frozenset[str]


def ready(path: str, card: Card) -> tuple[Ready | None, list[Problem]]:
    """None where a section does not compile."""
    compiled: dict[Heading, Fragment] = {}
    follow_ups: tuple[FollowUp, ...] = ()
    problems = []
    for section in card.sections:
        try:
            if section.heading is Heading.FOLLOW_UPS:
                follow_ups = tuple(_follow_ups(section))
            else:
                compiled[section.heading] = compile_markdown(section.body)
        except MarkupError as error:
            problems.append(Problem(path, section.line, 1, section.heading, str(error)))
    if problems:
        return None, problems
    body = (compiled, follow_ups)
    return Ready(path, card, body, words(card), _images(path, body)), []


def words(card: Card) -> Words:
    """The words of a card, without its title."""
    points = "; ".join(point.say for point in card.key_points)
    short = next((part.body for part in card.sections if part.heading is Heading.SHORT), "")
    elsewhere = {Heading.SHORT} | (_KEPT_BACK if card.exercise else set())
    rest = [card.brief]
    rest += [part.body for part in card.sections if part.heading not in elsewhere]
    rest += [f"{each.ask} {each.answer}" for each in card.clarify + card.twists]
    return Words(plain_text(points), plain_text(short), plain_text("\n\n".join(rest)))


def _follow_ups(section: Section) -> Iterator[FollowUp]:
    for question, answer in split_follow_ups(section.body):
        yield FollowUp(question, compile_markdown(answer))


def split_follow_ups(markdown: str) -> list[tuple[str, str]]:
    """Each `### question` with what stands below it; a `###` in a code block is none."""
    body = Body("", markdown, 0)
    starts = [line for line, text in body.prose_lines() if text.startswith("### ")]
    ends = [*starts[1:], len(body.lines)]
    return [
        (body.lines[start][4:].strip(), "\n".join(body.lines[start + 1 : end]).strip())
        for start, end in zip(starts, ends, strict=False)
    ]


def _images(path: str, body: Compiled) -> frozenset[str]:
    """What the card shows, with the dark siblings that these may have."""
    sections, follow_ups = body
    fragments = [*sections.values(), *(each.answer for each in follow_ups)]
    names = {unescape(name) for each in fragments for name in _IMAGE.findall(each.html)}
    folder = PurePosixPath(path).parent
    return frozenset(str(folder / each) for name in names for each in (name, dark_sibling(name)))


def dark_sibling(name: str) -> str:
    """`plot.svg` → `plot.dark.svg`: shown in the dark theme where it exists."""
    return str(PurePosixPath(name).with_suffix(f".dark{PurePosixPath(name).suffix}"))
