"""Has the deeds tried, in a process of its own, and tells what came of each as JSON.

Usage: run.py COUNT ROOM OUTSIDE WITHOUT…: so many deeds, a folder for temporary files, one that no
deed may touch, and the walls that are not to be used.
"""

import json
import sys
import tempfile
import threading
from dataclasses import replace
from pathlib import Path
from textwrap import indent

sys.path.insert(0, str(Path(__file__).parents[3]))

from studyapp.bank import CardId
from studyapp.bank.model import Exercise
from studyapp.practice import Case, Runner, Verdict, Workout, missing
from studyapp.practice.walls import here
from tests.practice.hostile.deeds import DEEDS, OK, Deed

SOON, LATE = 0.4, 20.0  # seconds: for deeds that may never end, and for all others

Numbered = list[tuple[int, Deed]]


def main() -> None:
    count, room, outside, *without = sys.argv[1:]
    tempfile.tempdir = room
    walls = replace(here(), **dict.fromkeys(without, 0))
    before = _at_work()
    runner = Runner(walls, ahead=False)
    deeds = list(enumerate(DEEDS[: int(count)]))
    endless = [(number, deed) for number, deed in deeds if "time" in deed.outcomes]
    verdicts = [
        _tried(runner, endless, SOON, outside),
        _tried(runner, [each for each in deeds if each not in endless], LATE, outside),
    ]
    runner.close()
    told = {
        "walls": verdicts[0].walls,
        "enough": walls.enough_for_strangers,
        "results": {
            result.case.name: {
                "outcome": result.outcome.value,
                "summary": result.summary,
                "printed": result.printed,
            }
            for verdict in verdicts
            for result in verdict.results
        },
        "left": [*(each.name for each in Path(room).iterdir()), *_processes(room)],
        "grown": _at_work() - before,
    }
    sys.stdout.write(json.dumps(told))


def _tried(runner: Runner, deeds: Numbered, seconds: float, outside: str) -> Verdict:
    return runner.run(_workout(deeds, seconds), _solution(deeds, outside), submit=True)


def case_name(number: int) -> str:
    return f"test_{number}"


def next_name(number: int) -> str:
    return f"test_{number}_next"


def _solution(deeds: Numbered, outside: str) -> str:
    functions = [f"def deed_{number}():\n{indent(deed.code, '    ')}\n" for number, deed in deeds]
    return "\n".join([f"OUTSIDE = {outside!r}", "def fine(): return 3", *functions])


def _workout(deeds: Numbered, seconds: float) -> Workout:
    lines, cases = ["import solution"], []
    for number, deed in deeds:
        if missing([deed.needs] if deed.needs else []):
            continue
        for name, called in ((case_name(number), f"deed_{number}"), (next_name(number), "fine")):
            lines.append(f"def {name}():\n    check(solution.{called}(), {OK})")
            cases.append(Case(name, deed.name, hidden=False))
    exercise = Exercise("python", "write", seconds=seconds)
    return Workout(CardId("hostile"), exercise, "", "", "\n".join(lines), tuple(cases))


def _at_work() -> int:
    """Threads and open handles of this process."""
    return threading.active_count() + len([*Path("/proc/self/fd").iterdir()])


def _processes(room: str) -> list[str]:
    """Those that were started with a home in the room: nobody can shake that off."""
    found = []
    for told in Path("/proc").glob("[0-9]*/environ"):
        try:
            if f"HOME={room}".encode() in told.read_bytes():
                found.append(str(told))
        except OSError:  # of another user, or gone
            continue
    return found


if __name__ == "__main__":
    main()
