"""What must hold of an exercise: its entry in the front matter and its files as a whole."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from studyapp.bank.exercise_files import COMPLEXITY, GAPS, PREDICTED, ending, files_of
from studyapp.bank.libraries import why_unknown
from studyapp.bank.model import Exercise
from studyapp.bank.problem import Located, Problem
from studyapp.bank.python_code import defined, parsed, taken_from

GAP = "___"
_WRONG = 2
_TABLES = {".csv", ".sqlite"}
_COMPLEXITY = re.compile(r"O\((?:\w|[ +*·×^²³!√./-]|\((?:[^()]|\([^()]*\))*\))+\)\Z")
_RUN_BY_PYTHON = {PREDICTED, COMPLEXITY}


class Flaw(NamedTuple):
    """What is wrong at a place of one of the files."""

    name: str
    line: int
    message: str


def lint_entry(front: Located, exercise: Exercise, folder: Path) -> Iterator[Problem]:
    """All findings that belong to the entry `exercise`: missing files, too."""
    yield from _missing(front, exercise, folder)
    for i, library in enumerate(exercise.needs):
        if why := why_unknown(library):
            yield front.problem(("exercise", "needs", i), why)
    if exercise.graded in _RUN_BY_PYTHON and exercise.language != "python":
        message = f"{exercise.graded} is for Python only"
        yield front.problem(("exercise", "graded"), message)
    if exercise.graded == COMPLEXITY and not exercise.complexity:
        yield front.problem(("exercise",), "complexity is missing: it is what is asked for")
    if exercise.complexity and not _COMPLEXITY.match(exercise.complexity.strip()):
        message = f"must be like O(n log n), not '{exercise.complexity[:40]}'"
        yield front.problem(("exercise", "complexity"), message)


def lint_together(texts: Mapping[str, str], exercise: Exercise) -> Iterator[Flaw]:
    """All findings about files that belong together; each alone is fine already."""
    if exercise.graded == GAPS:
        yield from _gaps(texts, ending(exercise))
    if exercise.graded == PREDICTED:
        yield from _predictions(texts)
    if "cases.py" in texts and exercise.language == "python":
        yield from _lacking(texts)


def _missing(front: Located, exercise: Exercise, folder: Path) -> Iterator[Problem]:
    files = files_of(exercise)
    for name in files.needed:
        if not (folder / name).is_file():
            yield front.problem(("exercise",), f"{name} is missing")
    planted = len(list(folder.glob(files.planted))) if files.planted else _WRONG
    if planted < _WRONG:
        message = f"needs {_WRONG} or more planted mistakes {files.planted}, not {planted}"
        yield front.problem(("exercise",), message)
    if exercise.language == "sql" and not any(it.suffix in _TABLES for it in folder.iterdir()):
        message = "needs its tables beside the card, as .sqlite or .csv"
        yield front.problem(("exercise",), message)


def _gaps(texts: Mapping[str, str], code: str) -> Iterator[Flaw]:
    name = f"start{code}"
    start = texts.get(name)
    if start is None:
        return
    if GAP not in start:
        yield Flaw(name, 1, f"has no gap: write {GAP} where the learner fills something in")
        return
    for other, text in texts.items():
        if other == f"solution{code}" or other.startswith("wrong_"):
            if line := _first_misfit(start, text):
                yield Flaw(other, line, f"differs from {name} outside its gaps")
            elif GAP in text:
                yield Flaw(other, _line(text, text.index(GAP)), "leaves a gap open")


def _first_misfit(start: str, filled: str) -> int | None:
    """The line of the filled text from which on it is not the start with its gaps filled."""
    first, *parts = start.rstrip().split(GAP)
    filled = filled.rstrip()
    if not filled.startswith(first):
        return _line(filled, _common(first, filled))
    place = len(first)
    for part in parts[:-1]:
        found = filled.find(part, place + 1)
        if found < 0:
            return _line(filled, place)
        place = found + len(part)
    fits = filled.endswith(parts[-1]) and len(filled) - len(parts[-1]) > place
    return None if fits else _line(filled, place)


def _common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def _predictions(texts: Mapping[str, str]) -> Iterator[Flaw]:
    """Compared as a learner's answer is: blanks at the ends of lines do not count."""
    key = _printed(texts.get("solution.txt", ""))
    seen: dict[str, str] = {key: "solution.txt"} if key else {}
    for name, text in texts.items():
        if name.startswith("wrong_"):
            same = seen.setdefault(_printed(text), name)
            if same != name:
                yield Flaw(name, 1, f"is the same as {same}")


def _printed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n"))


def _lacking(texts: Mapping[str, str]) -> Iterator[Flaw]:
    """Files that do not define what the cases take from the learner's code."""
    wanted = taken_from(parsed(texts["cases.py"]), "solution")
    for name in ("solution.py", "library.py"):
        if name not in texts:
            continue
        there = defined(parsed(texts[name]))
        for each in sorted(wanted - there) if there is not None else ():
            yield Flaw(name, 1, f"does not define {each}, which cases.py takes from the learner")
