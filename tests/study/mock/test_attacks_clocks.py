"""Clocks that lie: the wall jumps, the monotonic one begins anew, days and hours repeat."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study.mock.clocks import LONGEST_STEP, Moment, Watch
from studyapp.study.mock.cues import in_words
from studyapp.study.mock.deeds import Hold
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.setup import Pressure
from studyapp.study.mock.sitting import Place
from tests.study.mock.made import NOON, Clock, interview, question, round_, work

ZONES = ["Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]
SECOND = timedelta(seconds=1)
LIMIT = LONGEST_STEP.total_seconds()


@pytest.fixture
def clock():
    return Clock()


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "start",
    [
        datetime(2030, 3, 31, 0, 59, 50, tzinfo=UTC),  # Berlin leaves an hour out
        datetime(2030, 10, 27, 0, 59, 50, tzinfo=UTC),  # and has one twice
        datetime(2030, 4, 6, 14, 59, 50, tzinfo=UTC),  # Lord Howe moves by half an hour
        datetime(2011, 12, 30, 9, 59, 50, tzinfo=UTC),  # Apia leaves a whole day out
        datetime(2028, 2, 28, 23, 59, 50, tzinfo=UTC),
        datetime(2028, 2, 29, 23, 59, 50, tzinfo=UTC),
        datetime(2030, 12, 31, 23, 59, 50, tzinfo=UTC),
        datetime(2016, 12, 31, 23, 59, 50, tzinfo=UTC),  # a leap second
    ],
    ids=str,
)
def test_no_date_on_any_wall_costs_or_gives_a_second(zone, start):
    clock = Clock(start.astimezone(ZoneInfo(zone)))
    held = interview(clock=clock)

    for _ in range(30):
        later = clock.wall.astimezone(UTC) + SECOND
        clock.wall = later.astimezone(ZoneInfo(zone))
        clock.monotonic += 1
        held.tick(clock.now)

    assert (held.clocks.question, held.sitting.hold) == (30_000, None)


def test_a_leap_second_that_the_wall_shows_twice_costs_nothing(clock):
    held = interview(clock=clock)
    work(held, clock, 5)

    clock.monotonic += 1
    held.tick(clock.now)
    work(held, clock, 5)

    assert (held.clocks.question, held.sitting.hold) == (11_000, None)


@given(st.lists(st.integers(-3000, 3000), min_size=1, max_size=20))
def test_a_wall_that_swings_to_and_fro_gives_no_time(swings):
    clock = Clock()
    held = interview(clock=clock)

    for hours in swings:
        clock.wall = NOON + timedelta(hours=hours)
        clock.monotonic += 1
        held.tick(clock.now)
        if held.sitting.hold is not None:
            held.resume(clock.now)

    assert held.clocks.question <= 1000 * len(swings)


def test_a_reboot_with_a_younger_monotonic_clock_neither_costs_nor_gives(clock):
    kept = []
    held = interview(clock=clock, kept=kept)
    work(held, clock, 40)
    spent = held.sitting.answer.spent

    after = Clock(clock.wall + timedelta(minutes=3), monotonic=2.5)
    again = Interview.reopen(kept, after.now, kept.append)
    work(again, after, 60)

    assert (again.sitting.hold, again.clocks.question) == (Hold.RESTARTED, spent)

    again.resume(after.now)
    work(again, after, 5)

    assert again.clocks.question == spent + 5000


@pytest.mark.parametrize("monotonic", [float("nan"), float("inf"), float("-inf"), -1e300, 1e300])
def test_a_monotonic_clock_that_went_mad_counts_nothing(clock, monotonic):
    held = interview(clock=clock)
    work(held, clock, 10)

    held.tick(Moment(clock.wall + SECOND, monotonic))
    held.tick(Moment(clock.wall + 2 * SECOND, monotonic))

    assert held.clocks.question == 10_000


@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=20))
def test_no_monotonic_clock_counts_more_than_a_step_a_look(readings):
    watch = Watch()
    watch.start(Moment(NOON, 0.0))

    counted = [watch.step(Moment(NOON, reading)).counted for reading in readings]

    assert all(0 <= each <= LIMIT for each in counted)


def test_a_monotonic_clock_that_stands_still_stops_the_interview(clock):
    """As in a virtual machine whose timer is broken: an exam must not last for ever."""
    held = interview(clock=clock, pressure=Pressure.EXAM)

    for _ in range(60):
        clock.wall += SECOND
        held.tick(clock.now)

    assert held.sitting.hold is Hold.AWAY


def test_a_computer_that_dozes_again_and_again_for_seconds_is_noticed(clock):
    held = interview(clock=clock, pressure=Pressure.EXAM)

    for _ in range(10):
        clock.wall += timedelta(seconds=14)
        held.tick(clock.run(1))

    assert held.sitting.hold is Hold.AWAY


def test_an_app_that_stutters_is_not_taken_for_sleep(clock):
    held = interview(clock=clock)

    for _ in range(40):
        held.tick(clock.run(9))

    assert (held.sitting.hold, held.clocks.question) == (None, 360_000)


def test_a_wall_that_is_trimmed_by_half_a_second_each_minute_is_not_sleep(clock):
    held = interview(clock=clock)

    for _ in range(60):
        clock.wall += timedelta(seconds=0.5)
        work(held, clock, 60)

    assert (held.sitting.hold, held.clocks.question) == (None, 3_600_000)


def test_an_exam_slept_through_its_end_still_has_the_time_that_was_left(clock):
    held = interview(round_(question("a"), question("b")), clock=clock, pressure=Pressure.EXAM)
    work(held, clock, 200)

    held.tick(clock.run(8 * 3600))
    held.resume(clock.now)
    work(held, clock, 39)

    assert (held.sitting.place, held.clocks.round) == (Place.ROUND, 239_000)

    work(held, clock, 1)

    assert held.sitting.place is Place.OVER


def test_deeds_right_after_a_sleep_happen_before_the_clock_stops(clock):
    held = interview(clock=clock)
    work(held, clock, 10)

    held.hand_in(clock.run(7200))

    assert held.sitting.answers[0].handed_in is not None
    assert held.sitting.answers[0].spent == 10_000
    assert held.sitting.hold is Hold.AWAY


def test_the_order_of_entries_is_that_of_deeds_even_when_the_wall_runs_back(clock):
    held = interview(clock=clock)
    for _ in range(5):
        clock.wall -= timedelta(hours=7)
        held.mark(clock.now, on=not held.sitting.answer.marked)

    times = [entry.at for entry in held.entries]

    assert all(later < before for before, later in pairwise(times))
    assert held.sitting.answer.marked


@given(st.floats(0, 600))
def test_minutes_in_words_are_never_sixty_seconds(minutes):
    assert "60 seconds" not in in_words(minutes)
