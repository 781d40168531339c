"""The files of an exercise, read from its folder in the pack."""

import ast
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.bank import CardId, Exercise
from studyapp.practice.verdict import Case

if TYPE_CHECKING:
    from studyapp.bank.drills import Drill  # reads with pydantic, which is slow to load

_DATA = {".csv", ".sqlite", ".json", ".txt"}
_OURS = {"solution.txt"}  # an answer, not data
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
    ending = ".sql" if exercise.language == "sql" else ".py"
    graded = Graded(exercise.graded)
    key = {Graded.PREDICT: "solution.txt", Graded.COMPLEXITY: ""}.get(graded, f"solution{ending}")
    runs = graded not in {Graded.PREDICT, Graded.COMPLEXITY}
    cases_source = _text(folder / "cases.py") if runs else ""
    library = folder / f"library{ending}"
    return Workout(
        id=card,
        exercise=exercise,
        start=_text(folder / f"start{ending}"),
        solution=_text(folder / key) if key else "",
        cases_source=cases_source,
        cases=_cases(cases_source, folder / "cases.py"),
        data=tuple(
            sorted(it for it in folder.iterdir() if it.suffix in _DATA and it.name not in _OURS)
        ),
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
        if file.stat().st_size > _LARGEST:
            raise ExerciseError(f"{file}: larger than {_LARGEST} bytes")
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
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


def is_hidden(name: str) -> bool:
    """Whether a case is kept back until the learner submits."""
    return name.startswith("test_hidden_")
