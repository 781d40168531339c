"""What a pack promises beside its code. Each function tells what does not hold, at best nothing.

What it promises about code is proved by `studyapp.cli.proofs`.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from studyapp.bank import Bank, Card, Kind, Level, Page, Role
from studyapp.bank.body import Body
from studyapp.bank.card_file import read_card_file, slug
from studyapp.bank.figures import dark_twin
from studyapp.bank.lint import lint
from studyapp.bank.lint_body import PYTHON
from studyapp.bank.packs import card_files, read_card, read_pack
from studyapp.bank.python_code import why_not

_NO_RUN = re.compile(r'\sno-run(?:="([^"]*)")?')
_LINK = re.compile(r'href="card:([^"]+)"')
_IMAGE = re.compile(r'src="pack:([^"]+)"')
_EXERCISES = 5


def kept_back_faults(pack: Path, file: Path) -> Iterator[str]:
    """Blocks that do not run must say why, and compile all the same."""
    for fence in _body(pack, file).fences:
        if fence.language in PYTHON and (kept_back := _NO_RUN.search(fence.info)):
            if not (kept_back[1] or "").strip():
                yield f"line {fence.line}: no-run without a reason"
            if wrong := why_not(fence.code):
                yield f"line {fence.line + wrong.line}: does not compile: {wrong.reason}"


def lint_faults(pack: Path) -> list[str]:
    """All that the linter finds, warnings too."""
    return [str(problem) for problem in lint(pack)]


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


def page_faults(bank: Bank, page: Page) -> Iterator[str]:
    """All that a card leads to is there: cards and pictures."""
    fragments = (*page.sections.values(), *(each.answer for each in page.follow_ups))
    html = "".join(fragment.html for fragment in fragments)
    for other in (*map(unescape, _LINK.findall(html)), *page.card.related):
        if other not in bank:
            yield f"leads to no card: {other}"
    for name in map(unescape, _IMAGE.findall(html)):
        for picture in (name, dark_twin(name)):
            if not bank.image(page.card.id, picture):
                yield f"has no picture {picture}"


def lost_cards(bank: Bank, pack: Path) -> list[str]:
    """Cards that have a file and did not come into the bank."""
    return [slug(file) for file in card_files(pack) if slug(file) not in bank]


def _body(pack: Path, file: Path) -> Body:
    body = read_card_file(pack, file).body
    assert body, f"{file}: the card cannot be read"
    return body


def _cards(pack: Path) -> list[Card]:
    found = (read_card(pack, file)[0] for file in card_files(pack))
    return [card for card in found if card]


def _without(wanted: Iterable[str], there: Iterable[str], what: str) -> Iterator[str]:
    met = set(there)
    return (f"no card of the {what} {each}" for each in wanted if each not in met)
