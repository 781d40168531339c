"""Which sections a card needs, and what they need in turn."""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from studyapp.bank.body import Body
from studyapp.bank.model import Card, Heading, Kind, Level, Section
from studyapp.bank.problem import Problem

_SUBHEADING = re.compile(r"###(?!#)[ \t]*(.*?)[ \t#]*\Z")
_ANSWERS = (Heading.STRONG, Heading.WEAK)
_EXERCISE = (
    Heading.TASK,
    Heading.NUDGE,
    Heading.APPROACH,
    Heading.SKELETON,
    Heading.SOLUTION_NOTES,
)


def lint_sections(body: Body, card: Card) -> Iterator[Problem]:
    """All findings about the presence and the shape of a card's sections."""
    given = {section.heading: section for section in card.sections}
    for section in card.sections:
        if not section.body.strip():
            yield body.problem(1, "nothing stands below this heading", section.line)
        if why := _out_of_place(section.heading, card):
            yield body.problem(1, why, section.line)
    yield from _missing(body, card, given)
    if Heading.FOLLOW_UPS in given:
        yield from _follow_ups(body, given[Heading.FOLLOW_UPS])
    if card.kind is Kind.SCENARIO and Heading.FULL in given:
        yield from _stages(body, given[Heading.FULL])


def follow_ups(body: Body, card: Card) -> Iterator[tuple[int, str]]:
    """The line and the text of each follow-up question."""
    for section in card.sections:
        if section.heading is Heading.FOLLOW_UPS:
            _, *questions = _parts(body, section)
            yield from ((each.line, each.title) for each in questions)


def _out_of_place(heading: Heading, card: Card) -> str:
    if heading in _ANSWERS and card.kind is not Kind.BEHAVIOURAL:
        return "only in behavioural cards"
    if heading in _EXERCISE and not card.exercise:
        return "only in cards with an exercise"
    if heading is Heading.HIGHER and card.level is Level.SENIOR:
        return "there is no level above senior"
    return ""


def _missing(body: Body, card: Card, given: Container[Heading]) -> Iterator[Problem]:
    wanted: tuple[Heading, ...] = _ANSWERS if card.kind is Kind.BEHAVIOURAL else ()
    if card.exercise:
        wanted = (*wanted, Heading.TASK)
    for heading in wanted:
        if heading not in given:
            kind = "an exercise" if heading is Heading.TASK else f"a {card.kind} card"
            yield body.missing(f"'## {heading}' is missing in {kind}")


def _follow_ups(body: Body, section: Section) -> Iterator[Problem]:
    """Each question under its `###`, each with an answer."""
    before, *questions = _parts(body, section)
    if before.text:
        yield body.problem(1, "text before the first '### question'", before.line + 1)
    if not questions and not before.text:
        return  # reported as an empty section
    for part in questions:
        if not part.title:
            yield body.problem(1, "this follow-up has no question", part.line)
        if not part.text:
            yield body.problem(1, "this follow-up has no answer", part.line)


def _stages(body: Body, section: Section) -> Iterator[Problem]:
    _, *stages = _parts(body, section)
    if not stages:
        yield body.problem(1, "a scenario card needs '### stage' headings here", section.line)


class _Part(NamedTuple):
    title: str
    line: int
    text: str


def _parts(body: Body, section: Section) -> list[_Part]:
    """What precedes the first `###` of a section, then what each of them holds."""
    inside = body.lines_of(section)
    starts = [(section.line, "")]
    for line, text in body.prose_lines():
        if line in inside and (found := _SUBHEADING.match(text)):
            starts.append((line, found[1]))
    ends = [line for line, _ in starts[1:]] + [inside.stop]
    return [
        _Part(title, line, body.between(line + 1, end))
        for (line, title), end in zip(starts, ends, strict=True)
    ]
