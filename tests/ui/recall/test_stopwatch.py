from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.recall.stopwatch import Stopwatch

SECOND = timedelta(seconds=1)


def test_it_measures_from_its_start(noon):
    watch = Stopwatch()
    watch.start(noon)

    assert watch.passed(noon + 5 * SECOND) == 5 * SECOND


def test_it_may_begin_with_time_already_passed(noon):
    watch = Stopwatch()
    watch.start(noon, already=3 * SECOND)

    assert watch.passed(noon + 5 * SECOND) == 8 * SECOND


def test_started_while_paused_it_waits(noon):
    watch = Stopwatch()
    watch.pause(noon)
    watch.start(noon)
    watch.go_on(noon + 5 * SECOND)

    assert watch.passed(noon + 7 * SECOND) == 2 * SECOND


def test_a_clock_set_back_takes_nothing_away(noon):
    watch = Stopwatch()
    watch.start(noon, already=3 * SECOND)

    assert watch.passed(noon - 5 * SECOND) == 3 * SECOND


def test_who_takes_half_an_hour_has_walked_away(noon):
    watch = Stopwatch()
    watch.start(noon)

    assert watch.passed(noon + timedelta(hours=5)) == timedelta(minutes=30)


@given(st.lists(st.tuples(st.sampled_from(["pause", "go_on"]), st.integers(0, 60)), max_size=20))
def test_only_time_between_going_on_and_pausing_counts(deeds):
    now = datetime(2030, 1, 15, 12, tzinfo=UTC)
    watch, running, expected = Stopwatch(), True, timedelta()
    watch.start(now)

    for deed, seconds in deeds:
        now += seconds * SECOND
        expected += seconds * SECOND * running
        getattr(watch, deed)(now)
        running = deed == "go_on"

    assert watch.passed(now) == expected
