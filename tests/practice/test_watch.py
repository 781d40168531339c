"""What a child does and what is heard of it need not come in the same order, or to its end."""

import json
import threading
from collections import deque
from types import SimpleNamespace

import pytest

from studyapp.practice import Case, Outcome, limits
from studyapp.practice.process import Gone, Heard, Said, Wrote
from studyapp.practice.results import CaseReader
from studyapp.practice.trial import Trial
from studyapp.practice.watch import Watch

TOKEN = "c0ffee"
END_OF_CASE = Wrote(f"\0{TOKEN}\0".encode())
FLOOD = Wrote(b"x" * (limits.PRINTED + 1))
SEGMENTATION_FAULT = Gone(-11)


class ScriptedChild:
    """Says what it is told to; as where a thread that listens is kept from its work."""

    token = TOKEN
    folder = SimpleNamespace(holds_more_than=lambda _: False)

    def __init__(self, *script: Heard) -> None:
        self._script = deque(script)

    def hear(self, _seconds: float) -> Heard | None:
        return self._script.popleft()


@pytest.fixture
def trial():
    cases = (Case("test_fine", "", hidden=False), Case("test_flood", "", hidden=False))
    return Trial(cases, 60.0, 60.0, CaseReader("", ""), lambda _: None)


def said(kind: str, **what: object) -> Said:
    return Said(f"\n{TOKEN} {json.dumps({'kind': kind, **what})}\n".encode())


def follow(trial: Trial, *script: Heard) -> list[tuple[str, Outcome]]:
    child = ScriptedChild(said("ready", walls=[]), said("loaded"), said("begun"), *script)
    Watch(child, trial, threading.Event()).follow()
    return [(result.case.name, result.outcome) for result in trial.results]


def test_a_flood_heard_before_the_end_of_the_case_before_is_not_put_down_to_that(trial):
    ended, begun = said("ended", outcome="passed"), said("begun")

    results = follow(trial, END_OF_CASE, FLOOD, ended, begun, SEGMENTATION_FAULT)

    assert results == [("test_fine", Outcome.PASSED), ("test_flood", Outcome.OUTPUT)]


def test_a_flood_of_the_case_under_way_is_stopped_at_once(trial):
    assert follow(trial, FLOOD) == [("test_fine", Outcome.OUTPUT)]


def test_a_case_that_dies_while_the_fault_handler_tells_where_it_is_stuck_took_too_long(trial):
    told = Said(b"Timeout (0:00:05)!\nThread 0x0000")

    assert follow(trial, told, SEGMENTATION_FAULT) == [("test_fine", Outcome.TIME)]


def test_a_crash_before_the_time_is_over_is_a_crash(trial):
    assert follow(trial, SEGMENTATION_FAULT) == [("test_fine", Outcome.CRASHED)]


def test_a_crash_is_not_put_down_to_the_time_of_a_case_before(trial):
    stuck, ended = Said(b"Timeout (0:00:05)!\n"), said("ended", outcome="passed")

    results = follow(trial, stuck, END_OF_CASE, ended, said("begun"), SEGMENTATION_FAULT)

    assert results == [("test_fine", Outcome.PASSED), ("test_flood", Outcome.CRASHED)]
