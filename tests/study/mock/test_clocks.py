from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study.mock.clocks import LONGEST_STEP, Moment, Step, Watch
from tests.study.mock.made import NOON, Clock

BERLIN = ZoneInfo("Europe/Berlin")
SECONDS = LONGEST_STEP.total_seconds()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def watch(clock):
    started = Watch()
    started.start(clock.now)
    return started


def test_time_that_both_clocks_saw_counts(watch, clock):
    step = watch.step(clock.run(1.5))

    assert (step.counted, step.away) == (1.5, None)


def test_before_it_is_started_nothing_counts(clock):
    assert Watch().step(clock.run(5)).counted == 0


def test_once_stopped_nothing_counts(watch, clock):
    watch.stop()

    assert watch.step(clock.run(5)).counted == 0


def test_sleep_through_which_the_monotonic_clock_ran_does_not_count(watch, clock):
    step = watch.step(clock.run(3600))

    assert (step.counted, step.away) == (0, timedelta(hours=1))


def test_sleep_through_which_the_monotonic_clock_stood_still_is_noticed(watch, clock):
    clock.wall += timedelta(hours=1)

    step = watch.step(clock.run(1))

    assert (step.counted, step.away) == (1, timedelta(hours=1))


def test_a_wall_clock_set_back_costs_and_gives_nothing(watch, clock):
    clock.wall -= timedelta(hours=3)

    step = watch.step(clock.run(1))

    assert (step.counted, step.away) == (1, None)


@pytest.mark.parametrize(
    "before",
    [
        datetime(2030, 3, 31, 1, 59, 59, tzinfo=BERLIN),  # an hour is left out
        datetime(2030, 10, 27, 2, 59, 59, tzinfo=BERLIN),  # an hour comes twice
        datetime(2030, 1, 15, 23, 59, 59, tzinfo=BERLIN),
    ],
)
def test_neither_daylight_saving_nor_midnight_is_time_away(before):
    watch = Watch()
    watch.start(Moment(before, 5.0))

    second_later = (before.astimezone(UTC) + timedelta(seconds=1)).astimezone(BERLIN)

    assert watch.step(Moment(second_later, 6.0)) == Step(1.0)


def test_a_monotonic_clock_that_began_anew_counts_nothing(watch, clock):
    clock.monotonic = 3.0

    assert watch.step(clock.now).counted == 0


def test_a_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        _ = Moment(NOON.replace(tzinfo=None), 0.0).utc


@given(st.lists(st.floats(0, 60), min_size=1), st.lists(st.floats(-1e6, 1e6)))
def test_however_the_wall_is_set_only_steps_that_were_seen_count(steps, settings):
    clock, watch = Clock(), Watch()
    watch.start(clock.now)
    counted = []
    for number, step in enumerate(steps):
        if number < len(settings):
            clock.wall += timedelta(seconds=settings[number])
        counted.append(watch.step(clock.run(step)).counted)

    seen = pairwise([1000.0, *_sums(steps)])
    assert counted == [now - last if now - last <= SECONDS else 0.0 for last, now in seen]


def _sums(steps):
    at = 1000.0
    for step in steps:
        at += step
        yield at
