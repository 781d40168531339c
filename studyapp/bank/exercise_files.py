"""Which files an exercise is made of: that depends on how it is graded."""

from pathlib import PurePath
from typing import NamedTuple

from studyapp.bank.model import Exercise

DATA = {".csv", ".json", ".sqlite", ".txt"}
PREDICTED = "predict-output"
GAPS = "fill-gap"
COMPLEXITY = "complexity"


class ExerciseFiles(NamedTuple):
    """The names of an exercise's files; `*` stands for any word."""

    needed: tuple[str, ...]
    planted: str = ""  # typical mistakes, where the kind has them
    optional: tuple[str, ...] = ()
    takes_data: bool = True

    def has(self, name: str) -> bool:
        """Whether a file belongs to the exercise."""
        path = PurePath(name)
        if name in self.needed or name in self.optional or self.is_planted(name):
            return True
        return self.takes_data and path.suffix in DATA and not path.match("wrong_*.txt")

    @property
    def key(self) -> str:
        """The file with the right answer; empty where the card's own key is it."""
        return next((name for name in self.needed if name.startswith("solution.")), "")

    def is_planted(self, name: str) -> bool:
        """Whether a file holds a typical mistake."""
        return bool(self.planted) and PurePath(name).match(self.planted)

    def is_data(self, name: str) -> bool:
        """Whether a file of the exercise is neither code nor a key."""
        named = name in self.needed or self.is_planted(name)
        return PurePath(name).suffix in DATA and not named


NOTHING = ExerciseFiles((), takes_data=False)
"""A card without an exercise has no such files."""


def is_hidden(case: str) -> bool:
    """Whether a function of `cases.py` is kept back until the learner submits."""
    return case.startswith("test_hidden_")


def ending(exercise: Exercise) -> str:
    """Of the learner's code."""
    return ".sql" if exercise.language == "sql" else ".py"


def files_of(exercise: Exercise) -> ExerciseFiles:
    """Those that its kind has."""
    code = ending(exercise)
    if exercise.graded == PREDICTED:
        return ExerciseFiles((f"start{code}", "solution.txt"), "wrong_*.txt")
    if exercise.graded == COMPLEXITY:
        return ExerciseFiles((f"start{code}",), takes_data=False)
    needed = (f"start{code}", f"solution{code}", "cases.py")
    return ExerciseFiles(needed, f"wrong_*{code}", (f"library{code}",))
