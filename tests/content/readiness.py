"""Whether a pack has cards enough for its mock interviews, and whether these ask well.

    python -m tests.content.readiness [PACK]

prints what is wanting, for whoever writes the next cards.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import NamedTuple

from studyapp.bank import Card, CardId, Kind, Level, Role, Title, branch_of
from studyapp.bank.body import Body
from studyapp.bank.card_file import read_card_file
from studyapp.bank.formats import Format, FormatRound
from studyapp.bank.interview_files import read_interview_files
from studyapp.bank.lint_sections import follow_ups
from studyapp.bank.packs import card_files, read_pack
from studyapp.paths import DATA
from studyapp.study.mock import presets
from studyapp.study.mock.drawing import Candidate, candidates, draw, fits, is_trifle
from studyapp.study.mock.rounds import PlannedRound, plan_rounds
from studyapp.study.mock.setup import Setup

IN_A_ROW = 3
"""Interviews that repeat no question."""

_CLARIFY, _TWISTS, _FOLLOW_UPS = 2, 1, 2
_ASKED_BACK = {Kind.SCENARIO, Kind.CODING}


class Written(NamedTuple):
    """A card, and the body that it was read from."""

    card: Card
    body: Body


class Supply(NamedTuple):
    """How many different questions a round asks in three interviews; how many it could, at most."""

    what: str
    asked: int
    possible: int
    wanted: int


def written(pack: Path) -> list[Written]:
    """All cards that can be read."""
    files = (read_card_file(pack, path) for path in card_files(pack))
    return [Written(file.card, file.body) for file in files if file.card and file.body]


def formats_of(pack: Path) -> Sequence[Format]:
    """The kinds of interview that it offers."""
    topics = {topic.id for topic in read_pack(pack)[0].topics}
    return read_interview_files(pack, topics)[0].formats


def main_questions(cards: Iterable[Written], formats: Iterable[Format]) -> list[Written]:
    """The cards that some round asks, variants too."""
    rounds = [round_ for each in formats for round_ in each.rounds]
    return [each for each in cards if any(_is_asked(each.card, round_) for round_ in rounds)]


def lacks(asked: Written) -> Iterator[str]:
    """What it needs to be asked well; a variant may do without follow-ups."""
    card = asked.card
    wanted: list[tuple[str, int, int]] = []
    if card.family == card.id:
        wanted.append(("follow-ups", len(list(follow_ups(asked.body, card))), _FOLLOW_UPS))
    if card.kind in _ASKED_BACK:
        wanted += [("clarify", len(card.clarify), _CLARIFY), ("twists", len(card.twists), _TWISTS)]
    yield from (f"{name}: {there} of {least}" for name, there, least in wanted if there < least)


def known_of(cards: Iterable[Written]) -> list[Candidate]:
    """What interviews are drawn from."""
    by_id = {each.card.id: each.card for each in cards}
    return candidates(map(_title, by_id.values()), by_id.__getitem__)


def supplies(
    formats: Sequence[Format], role: Role, level: Level, known: Sequence[Candidate]
) -> Iterator[Supply]:
    """Of each round of each interview that is offered for a role and level."""
    offered = {
        replace(each.setup, pressure=Setup.pressure) for each in presets(formats, role, level)
    }
    for setup in sorted(
        offered, key=lambda setup: [each.id for each in formats].index(setup.format)
    ):
        chosen = next(each for each in formats if each.id == setup.format)
        planned = plan_rounds(chosen, setup)
        held = list(_held(planned, setup, known))
        for number, round_ in enumerate(planned):
            asked = {card for each in held for card in each[number]}
            fitting = [each for each in known if fits(each, round_, setup)]
            pool = {each.family for each in fitting if not is_trifle(each, round_)}
            wanted = IN_A_ROW * round_.count
            name = f"{chosen.title}: {round_.title}"
            yield Supply(name, len(asked), min(len(pool), wanted), wanted)


def _held(
    planned: Sequence[PlannedRound], setup: Setup, known: Sequence[Candidate]
) -> Iterator[list[list[CardId]]]:
    """The families asked in one interview after the other, by round."""
    family = {each.card: each.family for each in known}
    asked: Mapping[CardId, int] = {}
    for seed in range(1, IN_A_ROW + 1):
        drawn = draw(planned, replace(setup, seed=seed), known, asked)
        asked = {card: ago + 1 for card, ago in asked.items()}
        asked |= {card: 1 for each in drawn.rounds for card in each}
        yield [[family[card] for card in each] for each in drawn.rounds]


def _is_asked(card: Card, round_: FormatRound) -> bool:
    return (
        card.kind in round_.kinds
        and (not round_.topics or bool({card.topic, branch_of(card.topic)} & set(round_.topics)))
        and (card.exercise is None or not round_.graded or card.exercise.graded in round_.graded)
    )


def _title(card: Card) -> Title:
    roles, exercise = frozenset(card.roles), card.exercise
    about = (card.level, card.kind, roles, card.minutes, 0, exercise is not None)
    variant_of = exercise.variant_of if exercise else None
    return Title(card.id, 0, card.topic, card.title, *about, variant_of)


def wanting(pack: Path) -> Iterator[str]:
    """Line by line what cards lack, and where there are too few."""
    cards, formats = written(pack), formats_of(pack)
    for each in main_questions(cards, formats):
        if lacking := list(lacks(each)):
            yield f"{each.card.id}: {', '.join(lacking)}"
    known = known_of(cards)
    for role, level in product(Role, Level):
        for supply in supplies(formats, role, level, known):
            if supply.asked < supply.wanted:
                yield f"{role}, {level}: {supply.what}: {supply.asked} of {supply.wanted}"


if __name__ == "__main__":
    given = Path(sys.argv[1]) if sys.argv[1:] else DATA / "core"
    sys.stdout.writelines(f"{line}\n" for line in wanting(given))
