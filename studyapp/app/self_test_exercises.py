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

# Each takes a part of its library that nothing but a learner imports, or that is loaded late.
_SOLUTIONS = {
    "numpy": """\
import numpy as np


def mean(values):
    return np.random.default_rng(0).permutation(values).mean()
""",
    "pandas": """\
import pandas as pd


def mean(values):
    days = pd.date_range("2026-11-02", periods=len(values), tz="Europe/Paris")
    return pd.Series(values, index=days).resample("W").mean().iloc[0]
""",
    "scipy": """\
from scipy.optimize import minimize_scalar


def mean(values):
    best = minimize_scalar(lambda guess: sum((guess - value) ** 2 for value in values))
    return round(best.x, 6)
""",
    "scikit-learn": """\
from sklearn.dummy import DummyRegressor


def mean(values):
    return DummyRegressor().fit([[0]] * len(values), values).predict([[0]])[0]
""",
    "matplotlib": """\
import io

import matplotlib.pyplot as plt


def mean(values):
    figure, axes = plt.subplots()
    bar = axes.boxplot(values, showmeans=True)["means"][0]
    figure.savefig(io.StringIO(), format="svg")
    return bar.get_ydata()[0]
""",
}
LIBRARIES = tuple(_SOLUTIONS)
"""That the installed app brings along."""


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


def with_library(name: str) -> Workout:
    """A small one that needs it."""
    return Workout(
        id=CardId(f"mean-with-{name}"),
        exercise=Exercise("python", "write", (name,)),
        start="",
        solution=_SOLUTIONS[name],
        cases_source=_CASES,
        cases=(Case("test_mean", "Two numbers have a mean", hidden=False),),
    )
