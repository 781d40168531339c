"""Reads a pack's drills: snippets to write from memory in a minute."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from studyapp.bank.card_file import name_of
from studyapp.bank.checked import checked
from studyapp.bank.lint_drills import lint_drill
from studyapp.bank.problem import Located, PackError, Place, Problem
from studyapp.bank.schema import DrillEntry, DrillsEntry
from studyapp.bank.toml_file import read_toml


class Drill(NamedTuple):
    """A snippet to write, with the cases that judge it."""

    id: str  # of its own pack; attempts at it are kept under `drill:<id>`
    title: str
    ask: str
    start: str
    solution: str
    cases: str
    needs: tuple[str, ...] = ()


def read_drills(pack_folder: Path) -> tuple[tuple[Drill, ...], list[Problem]]:
    """Those that can be used, in their order, and all that is wrong; a pack may have none."""
    file = pack_folder / "drills.toml"
    if not file.exists():
        return (), []
    try:
        found = read_toml(file, name_of(file, pack_folder))
    except PackError as error:
        return (), list(error.problems)
    whole, problems = checked(DrillsEntry, found)
    drills: dict[str, Drill] = {}
    for number in range(len(whole.drill) if whole else 0):
        drill, more = _read(found, number)
        if drill and drill.id in drills:
            more.append(found.problem(("drill", number, "id"), f"{drill.id} is given twice"))
        elif drill:
            drills[drill.id] = drill
        problems += more
    return tuple(drills.values()), sorted(problems)


def _read(found: Located, number: int) -> tuple[Drill | None, list[Problem]]:
    part = _part(found, number)
    entry, problems = checked(DrillEntry, part)
    wrong = list(lint_drill(entry, part)) if entry else []
    drill = _drill(entry) if entry and not wrong else None
    return drill, list(_named(f"drill[{number}]", [*problems, *wrong]))


def _part(found: Located, number: int) -> Located:
    """One drill, as if it were all of the file."""
    way = ("drill", number)
    places = {steps[2:]: place for steps, place in found.places.items() if steps[:2] == way}
    places.setdefault((), Place(1, 1))
    return Located(found.file, found.data["drill"][number], places)


def _named(drill: str, problems: list[Problem]) -> Iterator[Problem]:
    return (replace(problem, where=f"{drill}.{problem.where}") for problem in problems)


def _drill(entry: DrillEntry) -> Drill:
    return Drill(
        id=entry.id,
        title=entry.title,
        ask=entry.ask,
        start=entry.start,
        solution=entry.solution,
        cases=entry.cases,
        needs=tuple(entry.needs),
    )
