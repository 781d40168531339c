"""What lies in a card's folder: a complete exercise, and nothing that is never used."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from studyapp.bank.card_file import CardFile, name_of
from studyapp.bank.exercise_files import GAPS, NOTHING, files_of
from studyapp.bank.figures import dark_twin, figure_problem
from studyapp.bank.lint_cases import lint_cases
from studyapp.bank.lint_exercise import lint_entry, lint_together
from studyapp.bank.model import Exercise
from studyapp.bank.problem import Problem
from studyapp.bank.prose import Prose
from studyapp.bank.python_code import why_not
from studyapp.bank.text_file import UnreadableError, read_text


def lint_folder(file: CardFile, pack_folder: Path) -> Iterator[Problem]:
    """All findings about the files beside one card."""
    in_folder = file.path.name == "card.md"
    exercise = file.card.exercise if file.card else None
    if file.card and file.front and exercise:
        if in_folder:
            yield from lint_entry(file.front, exercise, file.path.parent)
        else:
            message = f"needs a folder: {file.id}/card.md with the exercise's files beside it"
            yield file.front.problem(("exercise",), message)
    if in_folder and file.card and file.body:
        yield from _files(file, exercise, pack_folder)


def _files(file: CardFile, exercise: Exercise | None, pack_folder: Path) -> Iterator[Problem]:
    figures = _figures(file)
    belonging = files_of(exercise) if exercise else NOTHING
    texts: dict[str, str] = {}
    for path in sorted(file.path.parent.iterdir()):
        name = name_of(path, pack_folder)
        if path.name in {"card.md", "__pycache__"} or path.name.startswith("."):
            continue
        if path.name in figures:
            if message := figure_problem(path.name, path.parent, pack_folder):
                yield Problem(name, 1, 1, "file", message)
        elif not belonging.has(path.name):
            yield Problem(name, 1, 1, "file", "is never used", warning=True)
        elif exercise and not belonging.is_data(path.name):
            yield from _read(path, name, exercise, texts)
    for flaw in lint_together(texts, exercise) if exercise else ():
        path = file.path.with_name(flaw.name)
        yield Problem(name_of(path, pack_folder), flaw.line, 1, "exercise", flaw.message)


def _figures(file: CardFile) -> set[str]:
    links: Iterable[str] = ()
    if file.body:
        links = [link.text for link in Prose(file.body).links if link.image]
    return {*links, *map(dark_twin, links)}


def _read(path: Path, name: str, exercise: Exercise, texts: dict[str, str]) -> Iterator[Problem]:
    """One file's own problems; where it has none that matter, its text is added."""
    try:
        text = read_text(path)
    except UnreadableError as error:
        yield Problem(name, *error.place, "file", error.reason)
        return
    if not text.strip() and path.name != "cases.py":
        yield Problem(name, 1, 1, "file", "is empty")
    elif wrong := why_not(text) if _must_compile(path.name, exercise) else None:
        yield Problem(name, wrong.line, wrong.column, "Python", f"does not compile: {wrong.reason}")
    else:
        texts[path.name] = text
        if path.name == "cases.py":
            yield from lint_cases(text, name, exercise)


def _must_compile(name: str, exercise: Exercise) -> bool:
    """A gap may stand for anything, so that a start with gaps need not."""
    has_gaps = exercise.graded == GAPS and name == "start.py"
    return name.endswith(".py") and not has_gaps
