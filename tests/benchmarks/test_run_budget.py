"""Run to verdict: from the key to the last case, with a child that waits and without one."""

import time
from collections.abc import Callable

import pytest

from studyapp.bank import CardId
from studyapp.bank.model import Exercise
from studyapp.practice import Case, Runner, Verdict, Workout, missing

RUNS = 11
MEANWHILE = 1.0  # seconds for the next child to get warm: a learner takes longer to read a verdict
PURE_WARM_MS, PURE_COLD_MS = 150.0, 1000.0
PANDAS_WARM_MS, PANDAS_COLD_MS = 500.0, 3000.0

PURE = "def first(numbers):\n    return min(numbers)\n"
PANDAS = "import pandas as pd\ndef first(numbers):\n    return int(pd.Series(numbers).min())\n"
CASES = "from solution import first\n" + "".join(
    f"def test_{number}():\n    check(first([{number}, 9]), {number})\n" for number in range(8)
)

pytestmark = pytest.mark.benchmark


def test_a_pure_python_exercise_is_judged_within_its_budget(budgets):
    cold, warm = both(exercise(()), PURE)

    budgets.keep("run to verdict, cold", cold, PURE_COLD_MS)
    budgets.keep("run to verdict, warm", warm, PURE_WARM_MS)


@pytest.mark.skipif(bool(missing(["pandas"])), reason="pandas is not installed")
def test_an_exercise_with_pandas_is_judged_within_its_budget(budgets):
    cold, warm = both(exercise(("pandas",)), PANDAS)

    budgets.keep("run to verdict, pandas, cold", cold, PANDAS_COLD_MS)
    budgets.keep("run to verdict, pandas, warm", warm, PANDAS_WARM_MS)


def exercise(needs: tuple[str, ...]) -> Workout:
    cases = tuple(Case(f"test_{number}", "", hidden=False) for number in range(8))
    made = Exercise("python", "write", needs)
    return Workout(CardId("bench"), made, "", "", CASES, cases)


def both(workout: Workout, code: str) -> tuple[list[float], list[float]]:
    """Milliseconds without a child that waits, and with one."""
    alone, ahead = Runner(ahead=False), Runner()
    cold = [milliseconds(lambda: alone.run(workout, code, submit=True)) for _ in range(RUNS)]
    ahead.warm(workout.exercise.needs)
    warm = []
    for _ in range(RUNS):
        time.sleep(MEANWHILE if workout.exercise.needs else MEANWHILE / 4)
        warm.append(milliseconds(lambda: ahead.run(workout, code, submit=True)))
    for runner in (alone, ahead):
        runner.close()
    return cold, warm


def milliseconds(deed: Callable[[], Verdict]) -> float:
    started = time.perf_counter()
    verdict = deed()
    assert verdict.holds
    return (time.perf_counter() - started) * 1e3
