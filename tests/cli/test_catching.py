"""A planted mistake that is caught by the clock costs one time limit, not one for every case."""

from dataclasses import replace
from threading import Event

import pytest

from studyapp.bank import CardId, Exercise
from studyapp.cli.catching import caught_or_why_not
from studyapp.practice import Runner, read_workout
from tests.packs import write_file

CASES = '''\
from solution import wait


def test_at_once():
    """Nothing to wait for."""
    check(wait(0), 0)


def test_hidden_a():
    """For a minute."""
    check(wait(60), 60)


def test_hidden_b():
    """For a minute, too."""
    check(wait(60), 60)
'''
SLEEPS = "import time\n\n\ndef wait(seconds):\n    time.sleep(seconds)\n    return seconds\n"
RIGHT = "def wait(seconds):\n    return seconds\n"


class Counting(Runner):
    """Knows what it was asked to run, and what became of each case."""

    def __init__(self):
        super().__init__(ahead=False)
        self.seconds, self.outcomes = [], []

    def run(self, workout, code, **how):
        self.seconds.append(workout.exercise.seconds)
        verdict = super().run(workout, code, **how)
        self.outcomes.append([str(each.outcome) for each in verdict.results])
        return verdict


@pytest.fixture
def runner():
    made = Counting()
    yield made
    made.close()


@pytest.fixture
def workout(tmp_path):
    exercise = Exercise("python", "write", seconds=0.5)
    files = {"start.py": "def wait(seconds): ...\n", "solution.py": RIGHT, "cases.py": CASES}
    for name, text in files.items():
        write_file(tmp_path / name, text)
    return read_workout(CardId("wait"), exercise, tmp_path, "core")


def slowed(workout):
    return replace(workout, exercise=workout.exercise._replace(seconds=30.0))


def test_once_a_hidden_case_is_out_of_time_no_other_is_waited_for(workout, runner):
    assert caught_or_why_not([workout, slowed(workout)], SLEEPS, runner, Event()) == []

    assert runner.outcomes == [["passed", "time", "cancelled"]]


def test_a_mistake_that_is_not_caught_is_tried_with_more_time_before_it_is_told(workout, runner):
    found = caught_or_why_not([workout, slowed(workout)], RIGHT, runner, Event())

    assert found == ["no hidden case catches it"]
    assert runner.seconds == [0.5, 30.0]


def test_visible_cases_that_fail_for_want_of_time_have_it_at_the_second_try(workout, runner):
    late = SLEEPS.replace("time.sleep(seconds)", "time.sleep(1 if seconds == 0 else 0)")
    late = late.replace("return seconds", "return -seconds")

    assert caught_or_why_not([workout, slowed(workout)], late, runner, Event()) == []

    assert runner.seconds == [0.5, 30.0]


def test_whoever_stops_it_is_heard(workout, runner):
    stop = Event()
    stop.set()

    caught_or_why_not([workout, slowed(workout)], SLEEPS, runner, stop)

    assert runner.seconds == [0.5]
