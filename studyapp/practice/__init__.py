"""Coding exercises: what is asked, how an answer is run behind walls, and judged.

Each name loads its own module when first used: the child imports this package, too, and needs
nothing of the bank.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.practice.exercise import ExerciseError, Graded, Workout, read_workout
    from studyapp.practice.needs import missing
    from studyapp.practice.runner import BlockRun, ProgramError, Runner
    from studyapp.practice.verdict import (
        Case,
        CaseResult,
        Difference,
        Failure,
        Frame,
        Outcome,
        Verdict,
    )
    from studyapp.practice.workbook import Attempt, AttemptId, Draft, Workbook

__all__ = [
    "Attempt",
    "AttemptId",
    "BlockRun",
    "Case",
    "CaseResult",
    "Difference",
    "Draft",
    "ExerciseError",
    "Failure",
    "Frame",
    "Graded",
    "Outcome",
    "ProgramError",
    "Runner",
    "Verdict",
    "Workbook",
    "Workout",
    "missing",
    "read_workout",
]

_HOMES = {
    "studyapp.practice.exercise": (
        "ExerciseError",
        "Graded",
        "Workout",
        "read_workout",
    ),
    "studyapp.practice.needs": ("missing",),
    "studyapp.practice.runner": ("BlockRun", "ProgramError", "Runner"),
    "studyapp.practice.verdict": (
        "Case",
        "CaseResult",
        "Difference",
        "Failure",
        "Frame",
        "Outcome",
        "Verdict",
    ),
    "studyapp.practice.workbook": ("Attempt", "AttemptId", "Draft", "Workbook"),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
