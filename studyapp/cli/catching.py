"""Tries a planted mistake no longer than it takes to see that a hidden case catches it."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Event

from studyapp.cli.faults import mistake_faults
from studyapp.practice import CaseResult, Outcome, Verdict, Workout
from studyapp.practice.runner import Runner


def caught_or_why_not(
    tries: Sequence[Workout], code: str, runner: Runner, stop: Event
) -> list[str]:
    """What speaks against the mistake at the last of the tries; nothing once one succeeds.

    They differ in the time for a case. A mistake that is caught by being too slow would take all of
    it, so the shortest comes first; where a slow machine let visible cases fail, too, the next will
    tell.
    """
    faults: list[str] = []
    for workout in tries:
        faults = list(mistake_faults(_tried(workout, code, runner, stop)))
        if stop.is_set() or not faults:
            break
    return faults


def _tried(workout: Workout, code: str, runner: Runner, stop: Event) -> Verdict:
    """Without the cases that were left out since enough was known."""
    enough = _Either(stop)
    seen: list[CaseResult] = []

    def told(result: CaseResult) -> None:
        seen.append(result)
        if _is_caught_by_time(seen, workout):
            enough.set()

    verdict = runner.run(workout, code, submit=True, told=told, stop=enough)
    kept = (each for each in verdict.results if each.outcome is not Outcome.CANCELLED)
    return replace(verdict, results=tuple(kept))


class _Either(Event):
    """Set by itself or by another event."""

    def __init__(self, other: Event) -> None:
        super().__init__()
        self._other = other

    def is_set(self) -> bool:
        return super().is_set() or self._other.is_set()


def _is_caught_by_time(seen: Sequence[CaseResult], workout: Workout) -> bool:
    visible = sum(not case.hidden for case in workout.cases)
    too_slow = any(each.case.hidden and each.outcome is Outcome.TIME for each in seen)
    return too_slow and sum(not each.case.hidden for each in seen) == visible
