"""What a child is told to do, as the line of JSON that it reads."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studyapp.practice import limits
from studyapp.practice.exercise import Workout
from studyapp.practice.verdict import Case


@dataclass(frozen=True, slots=True)
class Job:
    """Code with its cases, or blocks of code that only print."""

    names: tuple[str, ...]  # of the cases, or the numbers of the blocks
    seconds: float  # for each
    needs: tuple[str, ...] = ()
    data: tuple[Path, ...] = ()
    code: str = ""
    cases: str = ""
    is_sql: bool = False
    blocks: tuple[tuple[int, str], ...] = ()
    file: str = ""  # that the blocks come from
    is_strange: bool = False  # nobody here has vouched for the pack

    @property
    def overall(self) -> float:
        """Seconds after which no further case is begun."""
        return limits.OVERALL + self.seconds * len(self.names)

    def line(self, left: Sequence[str], folder: Path, fence: Mapping[str, object]) -> bytes:
        """To do what is left of it in that folder, behind that fence."""
        told = {
            "deed": "blocks" if self.blocks else "cases",
            "names": list(left),
            "seconds": self.seconds,
            "loading": limits.TO_LOAD,
            "code": self.code,
            "cases": self.cases,
            "sql": self.is_sql,
            "blocks": self.blocks,
            "file": self.file,
            "folder": str(folder),
            "limits": {
                "cpu": int(self.overall) + 1,
                "memory": limits.MEMORY,
                "file": limits.FILE,
                "open_files": limits.OPEN_FILES,
            },
            **fence,
        }
        return json.dumps(told).encode("ascii") + b"\n"


def job_of(workout: Workout, code: str, cases: Sequence[Case], *, is_strange: bool) -> Job:
    """To try these cases of an exercise."""
    return Job(
        names=tuple(case.name for case in cases),
        seconds=workout.exercise.seconds,
        needs=workout.exercise.needs,
        data=workout.data,
        code=code,
        cases=workout.cases_source,
        is_sql=workout.is_sql,
        is_strange=is_strange,
    )
