"""The drills of packs, ready to be tried."""

from collections.abc import Iterable
from pathlib import Path

from studyapp.practice.exercise import ExerciseError, drill_workout
from studyapp.ui.exercise.drill_round import DrillTask


def drill_tasks(packs: Iterable[Path]) -> list[DrillTask]:
    """Those that can be used; what is wrong with others is the linter's to say."""
    from studyapp.bank.drills import read_drills  # noqa: PLC0415 (loads pydantic)

    found = []
    for drill in (drill for pack in packs for drill in read_drills(pack)[0]):
        try:
            found.append(DrillTask(drill.title, drill.ask, drill_workout(drill)))
        except ExerciseError:
            continue
    return found
