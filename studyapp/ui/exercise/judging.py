"""Judges what needs no run: a predicted output, or a stated cost."""

from typing import NamedTuple

from studyapp.practice import Outcome, Workout
from studyapp.practice.complexity import judged as cost_judged
from studyapp.practice.predict import LineVerdict, Prediction, compared
from studyapp.practice.workbench import Judged


class Finding(NamedTuple):
    """The verdict, a sentence that does not give the key away, and a line to look at again."""

    judged: Judged
    sentence: str
    line: int | None = None  # of what was typed, from 0
    short: str = ""  # the same in few words, where the sentence has a place of its own


def of_prediction(typed: str, workout: Workout) -> Finding:
    """Line by line."""
    found = compared(typed, workout.solution)
    wanted = max(found.wanted, 1)
    passed = found.right if found.holds else min(found.right, wanted - 1)
    outcome = Outcome.PASSED if found.holds else Outcome.WRONG
    short = "Every line is right" if found.holds else f"{passed} of {wanted} right"
    return Finding(Judged(passed, wanted, outcome), found.sentence, _first_wrong(found), short)


def of_cost(stated: str, workout: Workout) -> Finding:
    """Right or not."""
    found = cost_judged(stated, workout.exercise.complexity or "")
    outcome = Outcome.PASSED if found.right else Outcome.WRONG
    return Finding(Judged(int(found.right), 1, outcome), found.sentence)


def _first_wrong(found: Prediction) -> int | None:
    """Where it stands in what was typed."""
    first = found.first_wrong
    if first is None or found.lines[first].verdict is LineVerdict.MISSING:
        return None
    return sum(line.verdict is not LineVerdict.MISSING for line in found.lines[:first])
