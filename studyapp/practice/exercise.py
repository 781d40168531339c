"""The files of an exercise, read from its folder in the pack."""

import ast
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.bank import CardId, Exercise
from studyapp.bank.exercise_files import ending, files_of, is_hidden
from studyapp.bank.text_file import UnreadableError, read_text
from studyapp.practice.verdict import Case

if TYPE_CHECKING:
    from studyapp.bank.drills import Drill  # reads with pydantic, which is slow to load

_LARGEST = 1024 * 1024


class ExerciseError(Exception):
    """An exercise cannot be used; the text names the file and says why."""


class Graded(StrEnum):
    """What the learner does, and what it is graded by."""

    WRITE = "write"
    PREDICT = "predict-output"
    FIND_BUG = "find-bug"
    FILL_GAP = "fill-gap"
    COMPLEXITY = "complexity"


@dataclass(frozen=True, slots=True)
class Workout:
    """An exercise with the texts of its files; what the pack's author wrote, nothing yet run."""

    id: CardId
    exercise: Exercise
    start: str
    solution: str  # for predict-output: what the start prints; for complexity: empty
    cases_source: str = ""  # empty where the card's key decides
    cases: tuple[Case, ...] = ()
    data: tuple[Path, ...] = ()  # copied beside the learner's code for every run
    library: str = ""  # the same by means of a library, to compare with
    pack: str = "core"  # the pack's id: a foreign one asks for trust first

    @property
    def graded(self) -> Graded:
        """What the learner does."""
        return Graded(self.exercise.graded)

    @property
    def is_sql(self) -> bool:
        """Whether a query is written instead of Python."""
        return self.exercise.language == "sql"

    @property
    def runs(self) -> bool:
        """Whether its answer is judged by running cases."""
        return bool(self.cases_source)


def read_workout(card: CardId, exercise: Exercise, folder: Path, pack: str = "core") -> Workout:
    """Raises ExerciseError where a file is missing, unreadable or its cases do not compile."""
    files, code = files_of(exercise), ending(exercise)
    cases = folder / "cases.py"
    cases_source = _text(cases) if cases.name in files.needed else ""
    library = folder / f"library{code}"
    return Workout(
        id=card,
        exercise=exercise,
        start=_text(folder / f"start{code}"),
        solution=_text(folder / files.key) if files.key else "",
        cases_source=cases_source,
        cases=_cases(cases_source, cases),
        data=tuple(sorted(it for it in folder.iterdir() if files.is_data(it.name))),
        library=_text(library) if library.is_file() else "",
        pack=pack,
    )


def drill_workout(drill: "Drill", pack: str = "core") -> Workout:
    """A drill, to be tried as an exercise is; attempts at it are kept under this id."""
    return Workout(
        id=CardId(f"drill:{drill.id}"),
        exercise=Exercise("python", Graded.WRITE, drill.needs),
        start=drill.start,
        solution=drill.solution,
        cases_source=drill.cases,
        cases=_cases(drill.cases, Path("drills.toml")),
        pack=pack,
    )


def _text(file: Path) -> str:
    try:
        return read_text(file, _LARGEST)
    except UnreadableError as error:
        raise ExerciseError(f"{file}: cannot be read ({error})") from error


def _cases(source: str, file: Path) -> tuple[Case, ...]:
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        raise ExerciseError(f"{file}:{line}: does not compile ({error})") from error
    tests = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return tuple(
        Case(test.name, (ast.get_docstring(test) or test.name).strip(), is_hidden(test.name))
        for test in tests
        if test.name.startswith("test_")
    )
