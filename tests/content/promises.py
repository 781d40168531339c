"""What the cards of a pack promise. Each function tells what does not hold, at best nothing."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise
from pathlib import Path

from studyapp.bank import Bank, Card, Kind, Level, Page, Role
from studyapp.bank.body import Body
from studyapp.bank.card_file import read_card_file, slug
from studyapp.bank.figures import dark_twin
from studyapp.bank.lint import lint
from studyapp.bank.lint_body import PYTHON
from studyapp.bank.packs import card_files, read_card, read_pack
from studyapp.bank.problem import Problem
from studyapp.bank.python_code import why_not
from tests.content.running import Block, Run, Verdict, is_hidden, run_blocks, run_cases

_NO_RUN = re.compile(r'\sno-run(?:="([^"]*)")?')
_TO_COME = re.compile(r"no such card: ([a-z0-9-]+)")
_LINK = re.compile(r'href="card:([^"]+)"')
_IMAGE = re.compile(r'src="pack:([^"]+)"')
_SLOWER = 5  # times slower than a learner's machine ours may be
_EXERCISES = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A block that runs, and what the card says that it prints, where it says so."""

    block: Block
    output: str | None


def code_faults(pack: Path, file: Path) -> list[str]:
    """Run a card's Python blocks; each must succeed and print what the card says."""
    shown = list(_shown(_body(pack, file)))
    runs = run_blocks(file, [each.block for each in shown])
    faults = (_fault(each, run) for each, run in zip(shown, runs, strict=False))
    return [text for text in faults if text]


def kept_back_faults(pack: Path, file: Path) -> Iterator[str]:
    """Blocks that do not run must say why, and compile all the same."""
    for fence in _body(pack, file).fences:
        if fence.language in PYTHON and (kept_back := _NO_RUN.search(fence.info)):
            if not (kept_back[1] or "").strip():
                yield f"line {fence.line}: no-run without a reason"
            if wrong := why_not(fence.code):
                yield f"line {fence.line + wrong.line}: does not compile: {wrong.reason}"


def judge(pack: Path, attempt: Path) -> Verdict:
    """How one file of an exercise's folder fares with the cases beside it."""
    card, _ = read_card(pack, attempt.with_name("card.md"))
    assert card, f"{attempt.parent}: the card cannot be read"
    assert card.exercise, f"{card.id} has cases, but no exercise"
    return run_cases(attempt, attempt.with_name("cases.py"), card.exercise.seconds * _SLOWER)


def solution_faults(verdict: Verdict) -> Iterator[str]:
    """The solution passes every case, of which there are some."""
    if verdict.unloadable or not verdict.cases:
        yield verdict.unloadable or "there is no case"
    yield from (f"{name}: {why}" for name, why in verdict.cases.items() if why)


def starter_faults(verdict: Verdict) -> Iterator[str]:
    """The starter can be imported, and is not yet a solution."""
    if verdict.unloadable:
        yield verdict.unloadable
    elif not verdict.failed(hidden=False):
        yield "passes every visible case"


def mistake_faults(verdict: Verdict) -> Iterator[str]:
    """A planted mistake is believable, and only the hidden cases are sure to catch it."""
    visible = [name for name in verdict.cases if not is_hidden(name)]
    if verdict.unloadable:
        yield verdict.unloadable
    elif not verdict.failed(hidden=True):
        yield "no hidden case catches it"
    elif 2 * len(verdict.failed(hidden=False)) >= len(visible):
        yield f"fails half of the visible cases: {', '.join(verdict.failed(hidden=False))}"


def lint_faults(pack: Path, planned: Collection[str]) -> list[str]:
    """All that the linter finds, but for links to cards that are planned."""
    return [str(problem) for problem in lint(pack) if _to_come(problem) not in planned]


def gaps(pack_folder: Path) -> Iterator[str]:
    """Kinds, levels and topics without a card, stages without leaves, too few exercises."""
    pack, _ = read_pack(pack_folder)
    cards = _cards(pack_folder)
    branches = [topic.id for topic in pack.topics if topic.parent is None]
    yield from _without(branches, (card.topic.partition("/")[0] for card in cards), "topic")
    yield from _without(Kind, (card.kind for card in cards), "kind")
    yield from _without(Level, (card.level for card in cards), "level")
    stages = [(role, level) for role in Role for level in Level]
    empty = [stage for stage in stages if not pack.paths.get(stage[0], {}).get(stage[1])]
    yield from (f"no leaf for {role}, {level}" for role, level in empty)
    if (count := sum(card.exercise is not None for card in cards)) < _EXERCISES:
        yield f"{count} exercises, not {_EXERCISES}"


def page_faults(bank: Bank, page: Page, planned: Collection[str]) -> Iterator[str]:
    """All that a card leads to is there: cards, unless they are only planned, and pictures."""
    fragments = (*page.sections.values(), *(each.answer for each in page.follow_ups))
    html = "".join(fragment.html for fragment in fragments)
    for other in (*map(unescape, _LINK.findall(html)), *page.card.related):
        if other not in bank and other not in planned:
            yield f"leads to no card: {other}"
    for name in map(unescape, _IMAGE.findall(html)):
        for picture in (name, dark_twin(name)):
            if not bank.image(page.card.id, picture):
                yield f"has no picture {picture}"


def lost_cards(bank: Bank, pack: Path) -> list[str]:
    """Cards that have a file and did not come into the bank."""
    return [slug(file) for file in card_files(pack) if slug(file) not in bank]


def _to_come(problem: Problem) -> str | None:
    """The card that a warning misses."""
    found = _TO_COME.match(problem.message) if problem.warning else None
    return found and found[1]


def _body(pack: Path, file: Path) -> Body:
    body = read_card_file(pack, file).body
    assert body, f"{file}: the card cannot be read"
    return body


def _shown(body: Body) -> Iterator[Shown]:
    for fence, after in pairwise((*body.fences, None)):
        if fence and fence.language in PYTHON and not _NO_RUN.search(fence.info):
            output = _text(after.code) if after and after.language == "output" else None
            yield Shown(Block(fence.line + 1, fence.code), output)


def _text(code: str) -> str:
    return f"{code}\n" if code else ""


def _fault(shown: Shown, run: Run) -> str:
    printed = re.sub(r"(?m)^[ \t]+$", "", run.printed)  # as a card's blank lines are read
    place = f"line {shown.block.line}"
    if run.error:
        return f"{place}: {run.error}"
    if shown.output is None or printed == shown.output:
        return ""
    return f"{place}: prints\n{printed}and the card says\n{shown.output}"


def _cards(pack: Path) -> list[Card]:
    found = (read_card(pack, file)[0] for file in card_files(pack))
    return [card for card in found if card]


def _without(wanted: Iterable[str], there: Iterable[str], what: str) -> Iterator[str]:
    met = set(there)
    return (f"no card of the {what} {each}" for each in wanted if each not in met)
