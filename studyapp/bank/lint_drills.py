"""What must hold of a drill beyond its form; nothing of it is run."""

from collections.abc import Iterator

from studyapp.bank.libraries import why_unknown
from studyapp.bank.lint_cases import drill_cases
from studyapp.bank.problem import Located, Place, Problem
from studyapp.bank.python_code import defined, parsed, taken_from, why_not
from studyapp.bank.schema import DrillEntry
from studyapp.bank.unfinished import UNFINISHED


def lint_drill(entry: DrillEntry, found: Located) -> Iterator[Problem]:
    """All findings about one drill; `found` holds this drill alone."""
    for i, library in enumerate(entry.needs):
        if why := why_unknown(library):
            yield found.problem(("needs", i), why)
    for key in ("title", "ask"):
        if unfinished := UNFINISHED.search(getattr(entry, key)):
            yield found.problem((key,), f"unfinished: '{unfinished[0]}'")
    codes = {key: getattr(entry, key) for key in ("start", "solution", "cases")}
    broken = list(_that_do_not_compile(codes, found))
    yield from broken
    if not broken:
        yield from _cases(codes, found)


def _that_do_not_compile(codes: dict[str, str], found: Located) -> Iterator[Problem]:
    for key, code in codes.items():
        if wrong := why_not(code):
            place = Place(wrong.line, wrong.column)
            yield _within(found, key, place, f"does not compile: {wrong.reason}")


def _cases(codes: dict[str, str], found: Located) -> Iterator[Problem]:
    for line, message in drill_cases(codes["cases"]):
        yield _within(found, "cases", Place(line, 1), message)
    wanted = taken_from(parsed(codes["cases"]), "solution")
    there = defined(parsed(codes["solution"]))
    for name in sorted(wanted - there) if there is not None else ():
        message = f"does not define {name}, which the cases take from the learner"
        yield found.problem(("solution",), message)


def _within(found: Located, key: str, place: Place, message: str) -> Problem:
    """At a place of the text that a key holds."""
    first = found.place((key, 0))
    column = place.column + (first.column - 1 if place.line == 1 else 0)
    return Problem(found.file, first.line + place.line - 1, column, key, message)
