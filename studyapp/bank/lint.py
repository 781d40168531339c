"""What must hold of a pack beyond the form of its files; nothing of it is run."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from studyapp.bank.card_file import CardFile, name_of, read_card_file
from studyapp.bank.drills import read_drills
from studyapp.bank.interview_files import read_interview_files
from studyapp.bank.inventory import Inventory, inventory
from studyapp.bank.lint_body import lint_body
from studyapp.bank.lint_folder import lint_folder
from studyapp.bank.lint_front import Known, lint_front
from studyapp.bank.lint_repeats import lint_repeats
from studyapp.bank.lint_variants import lint_variants
from studyapp.bank.model import CardId
from studyapp.bank.packs import card_files, read_pack, stays_inside
from studyapp.bank.problem import PackError, Problem


class Survey(NamedTuple):
    """A pack, looked through once."""

    problems: list[Problem]
    inventory: Inventory


def lint(pack_folder: Path, *, others: Collection[CardId] = ()) -> list[Problem]:
    """All that an author should mend, in the order of files and lines.

    `others` are cards of other packs, to which this one may link.
    """
    return survey(pack_folder, others=others).problems


def survey(pack_folder: Path, *, others: Collection[CardId] = ()) -> Survey:
    """What `lint` finds, and what the pack holds."""
    try:
        pack, problems = read_pack(pack_folder)
    except PackError as error:
        return Survey(sorted(error.problems), Inventory())
    files = [read_card_file(pack_folder, path) for path in card_files(pack_folder)]
    known = Known(pack, frozenset(CardId(file.id) for file in files), frozenset(others))
    problems += read_drills(pack_folder)[1]
    problems += read_interview_files(pack_folder, {topic.id for topic in pack.topics})[1]
    problems += _ids_given_twice(files)
    problems += lint_variants(files)
    problems += lint_repeats(files)
    problems += _strays(pack_folder, {file.path for file in files})
    for file in files:
        problems += _card_problems(file, known)
    cards = {file.card.id: file.card for file in files if file.card}
    return Survey(sorted(set(problems)), inventory(cards.values(), pack.curriculum))


def _card_problems(file: CardFile, known: Known) -> Iterator[Problem]:
    yield from file.problems
    if file.front and file.card:
        yield from lint_front(file.card, file.front, known)
    if file.body:
        yield from lint_body(file, known)
    yield from lint_folder(file, known.pack.folder)


def _ids_given_twice(files: Iterable[CardFile]) -> Iterator[Problem]:
    first: dict[str, CardFile] = {}
    for file in files:
        other = first.setdefault(file.id, file)
        if other is not file:
            for here, there in ((other, file), (file, other)):
                message = f"'{here.id}' is also the id of {there.name}"
                line, column = here.front.place(("id",)) if here.front else (1, 1)
                yield Problem(here.name, line, column, "id", message)


def _strays(pack_folder: Path, cards: Collection[Path]) -> Iterator[Problem]:
    """Files below `cards` that are silently left out: lost cards, and links that lead away."""
    for path in (pack_folder / "cards").rglob("*"):
        name = name_of(path, pack_folder)
        if path.is_symlink() and not stays_inside(path, pack_folder):
            yield Problem(name, 1, 1, "file", "links to something outside the pack")
        elif path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
            yield Problem(name, 1, 1, "file", "is a folder that cannot be read")
        elif path.suffix == ".md" and path not in cards and not _is_hidden(path, pack_folder):
            message = "is no card: those are <topic>/<leaf>/<id>.md and <topic>/<leaf>/<id>/card.md"
            yield Problem(name, 1, 1, "file", message)


def _is_hidden(path: Path, pack_folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(pack_folder).parts)
