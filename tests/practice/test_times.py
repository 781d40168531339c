from datetime import timedelta

import pytest

from studyapp.bank import CardId
from studyapp.practice.times import clock, of_attempt, of_target, of_trend, times_of
from studyapp.practice.workbook import Attempt, AttemptId

EXERCISE = CardId("ex-binary-search")


@pytest.fixture
def attempt(noon):
    """An attempt that passed without help, some days after noon."""

    def made(minutes, day=0, **changes):
        at, took = noon + timedelta(days=day), timedelta(minutes=minutes)
        values = {"passed": 8, "cases": 8, "outcome": "passed", "code": "", **changes}
        return Attempt(AttemptId(f"{day}-{minutes}"), EXERCISE, at, took=took, **values)

    return made


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (35, "35 s"), (59.6, "1:00"), (250, "4:10"), (3723, "1:02:03"), (-5, "0 s")],
)
def test_a_time_is_told_as_on_a_clock(seconds, words):
    assert clock(timedelta(seconds=seconds)) == words


def test_the_best_time_is_of_an_attempt_that_passed_without_help(attempt):
    attempts = [
        attempt(5),
        attempt(4, 1),
        attempt(1, 2, passed=7),
        attempt(1, 3, hints=1),
        attempt(1, 4, gave_up=True),
    ]

    times = times_of(attempts)

    assert times.best == timedelta(minutes=4)
    assert times.counting == 2


def test_without_attempts_there_is_no_best():
    assert times_of([]).best is None
    assert of_trend(times_of([])) == ""


def test_a_better_time_is_told_with_how_much(attempt):
    assert of_attempt(attempt(4.25, 2), [attempt(5, 0), attempt(5.5, 1)]) == (
        "4:15, your best by 45 s"
    )


def test_a_slower_time_is_told_with_how_much(attempt):
    assert of_attempt(attempt(6, 1), [attempt(5)]) == "6:00, 1:00 behind your best"


def test_the_attempt_is_not_compared_with_itself(attempt):
    newest = attempt(4, 1)

    assert of_attempt(newest, [newest, attempt(5)]) == "4:00, your best by 1:00"
    assert of_attempt(newest, [newest]) == "4:00, your first time"


def test_the_same_time_again_is_as_quick(attempt):
    assert of_attempt(attempt(5, 1), [attempt(5)]) == "5:00, as quick as your best"


def test_an_attempt_that_does_not_count_says_why(attempt):
    assert of_attempt(attempt(4, hints=1), []) == "4:00, with 1 hint"
    assert of_attempt(attempt(4, hints=2), []) == "4:00, with 2 hints"
    assert of_attempt(attempt(4, gave_up=True), []) == "4:00, with the solution open"
    assert of_attempt(attempt(4, passed=3), []) == "4:00, 3 of 8 cases passed"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (4, "6:00 under the target of 10 minutes"),
        (12.5, "2:30 over the target of 10 minutes"),
        (10, "just the target of 10 minutes"),
    ],
)
def test_a_time_is_told_against_its_target(minutes, words):
    assert of_target(timedelta(minutes=minutes), 10) == words


def test_the_last_five_are_told_against_those_before(attempt):
    quicker = [attempt(10, day) for day in range(3)] + [attempt(8, day) for day in range(3, 8)]
    slower = [attempt(8, day) for day in range(3)] + [attempt(10, day) for day in range(3, 8)]
    alike = [attempt(10, day) for day in range(8)]

    said = [of_trend(times_of(each)) for each in (quicker, slower, alike)]

    assert said == [
        "Your last 5 were 20\u00a0% quicker than those before.",
        "Your last 5 were 25\u00a0% slower than those before.",
        "Your last 5 took as long as those before.",
    ]


def test_the_order_of_the_attempts_is_no_matter(attempt):
    attempts = [attempt(10 - day, day) for day in range(8)]

    assert times_of(attempts) == times_of(attempts[::-1])


def test_too_few_attempts_make_no_trend(attempt):
    assert times_of(attempt(5, day) for day in range(6)).trend is None
