"""The exercises that the self-test solves."""

from studyapp.bank import CardId, Exercise
from studyapp.bank.packs import card_files, read_card
from studyapp.folders import packs
from studyapp.practice import Case, Runner, Verdict, Workout, read_workout

_CASES = """\
from solution import mean


def test_mean():
    check(mean([1, 3]), 2.0)
"""

_SOLUTION = """\
import numpy as np


def mean(values):
    rng = np.random.default_rng(0)  # imported late: NumPy loads this part when it is first used
    return rng.permutation(values).mean()
"""


def solved(workout: Workout, runner: Runner) -> Verdict:
    """Its own solution passes every case."""
    verdict = runner.run(workout, workout.solution, submit=True)
    failed = verdict.first_failure
    assert verdict.holds, f"{workout.id}: {failed.summary if failed else 'there is no case'}"
    return verdict


def shipped() -> Workout:
    """The first that comes with the app and needs no library."""
    for pack in packs():
        for file in card_files(pack):
            if file.with_name("cases.py").is_file() and file.with_name("solution.py").is_file():
                card, _ = read_card(pack, file)
                if card and card.exercise and not card.exercise.needs:
                    return read_workout(card.id, card.exercise, file.parent)
    raise LookupError("no exercise comes with the app")


def with_numpy() -> Workout:
    """A small one."""
    return Workout(
        id=CardId("mean"),
        exercise=Exercise("python", "write", ("numpy",)),
        start="",
        solution=_SOLUTION,
        cases_source=_CASES,
        cases=(Case("test_mean", "Two numbers have a mean", hidden=False),),
    )
