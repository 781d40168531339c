"""What lies in a card's folder: a complete exercise, and nothing that is never used."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from studyapp.bank.card_file import CardFile, name_of
from studyapp.bank.figures import dark_twin, figure_problem
from studyapp.bank.lint_cases import lint_cases
from studyapp.bank.model import Exercise
from studyapp.bank.problem import Located, Problem
from studyapp.bank.prose import Prose
from studyapp.bank.python_code import why_not
from studyapp.bank.text_file import UnreadableError, read_text

_DATA = {".csv", ".sqlite"}
_WRONG = 2


def lint_folder(file: CardFile, pack_folder: Path) -> Iterator[Problem]:
    """All findings about the files beside one card."""
    in_folder = file.path.name == "card.md"
    exercise = file.card.exercise if file.card else None
    if file.card and file.front and exercise:
        if in_folder:
            yield from _incomplete(file, file.front, exercise)
        else:
            message = f"needs a folder: {file.id}/card.md with the exercise's files beside it"
            yield file.front.problem(("exercise",), message)
    if in_folder and file.card and file.body:
        yield from _files(file, exercise, pack_folder)


def _incomplete(file: CardFile, front: Located, exercise: Exercise) -> Iterator[Problem]:
    folder, ending = file.path.parent, _ending(exercise)
    for name in (f"start{ending}", f"solution{ending}", "cases.py"):
        if not (folder / name).is_file():
            yield front.problem(("exercise",), f"{name} is missing")
    planted = len(list(folder.glob(f"wrong_*{ending}")))
    if planted < _WRONG:
        message = f"needs {_WRONG} or more planted mistakes wrong_*{ending}, not {planted}"
        yield front.problem(("exercise",), message)
    if exercise.language == "sql" and not any(it.suffix in _DATA for it in folder.iterdir()):
        message = "needs its tables beside the card, as .sqlite or .csv"
        yield front.problem(("exercise",), message)


def _files(file: CardFile, exercise: Exercise | None, pack_folder: Path) -> Iterator[Problem]:
    figures = _figures(file)
    for path in sorted(file.path.parent.iterdir()):
        name = name_of(path, pack_folder)
        if path.name in {"card.md", "__pycache__"} or path.name.startswith("."):
            continue
        if exercise and _belongs(path, exercise):
            yield from _exercise_file(path, name, exercise)
        elif path.name not in figures:
            yield Problem(name, 1, 1, "file", "is never used", warning=True)
        elif message := figure_problem(path.name, path.parent, pack_folder):
            yield Problem(name, 1, 1, "file", message)


def _figures(file: CardFile) -> set[str]:
    links: Iterable[str] = ()
    if file.body:
        links = [link.text for link in Prose(file.body).links if link.image]
    return {*links, *map(dark_twin, links)}


def _belongs(path: Path, exercise: Exercise) -> bool:
    ending = _ending(exercise)
    named = {f"start{ending}", f"solution{ending}", "cases.py"}
    planted = path.name.startswith("wrong_") and path.suffix == ending
    return path.name in named or planted or path.suffix in _DATA


def _exercise_file(path: Path, name: str, exercise: Exercise) -> Iterator[Problem]:
    if path.suffix in _DATA:
        return
    try:
        code = read_text(path)
    except UnreadableError as error:
        yield Problem(name, *error.place, "file", error.reason)
        return
    wrong = why_not(code) if path.suffix == ".py" else None
    if wrong:
        yield Problem(name, wrong.line, wrong.column, "Python", f"does not compile: {wrong.reason}")
    elif path.name == "cases.py":
        yield from lint_cases(code, name, exercise)
    elif not code.strip():
        yield Problem(name, 1, 1, "file", "is empty")


def _ending(exercise: Exercise) -> str:
    return ".py" if exercise.language == "python" else ".sql"
