import os
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import Days
from tests.study.samples import moments

BERLIN = Days(ZoneInfo("Europe/Berlin"))
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",  # skipped 30 December 2011
    "Pacific/Kiritimati",
    "Africa/Casablanca",
    "Antarctica/Troll",
    "UTC",
)
zones = st.sampled_from(ZONES).map(ZoneInfo)
times = moments(1990, 2060)


@pytest.mark.parametrize(
    ("hour", "shown"),
    [(0, "01:30"), (1, "03:30"), (2, "04:30")],  # at two o'clock it was three
)
def test_a_clock_shows_the_time_of_its_zone(hour, shown):
    assert BERLIN.clock(datetime(2030, 3, 31, hour, 30, tzinfo=UTC)) == shown


def berlin(*when):
    return datetime(*when, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (berlin(2030, 1, 15, 4, 0), date(2030, 1, 15)),
        (berlin(2030, 1, 15, 3, 59, 59), date(2030, 1, 14)),
        (berlin(2030, 1, 15, 0, 0), date(2030, 1, 14)),
        (berlin(2030, 1, 15, 23, 59), date(2030, 1, 15)),
        (berlin(2030, 1, 1, 1, 0), date(2029, 12, 31)),
        (datetime(2030, 1, 15, 3, 0, tzinfo=UTC), date(2030, 1, 15)),
        (datetime(2030, 1, 15, 2, 59, tzinfo=UTC), date(2030, 1, 14)),
    ],
)
def test_a_study_day_starts_at_four_in_the_morning(moment, day):
    assert BERLIN.of(moment) == day


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2030, 3, 30), 23), (date(2030, 10, 26), 25), (date(2030, 6, 1), 24)],
)
def test_a_day_is_as_long_as_the_clocks_make_it(day, hours):
    assert BERLIN.start(day + timedelta(days=1)) - BERLIN.start(day) == timedelta(hours=hours)


def test_both_hours_of_a_repeated_hour_belong_to_the_evening_before():
    first = datetime(2030, 10, 27, 0, 30, tzinfo=UTC)  # 02:30 in summer time
    second = first + timedelta(hours=1)  # 02:30 again, in winter time

    assert BERLIN.of(first) == BERLIN.of(second) == date(2030, 10, 26)


def test_a_date_that_a_zone_skipped_is_no_study_day():
    apia = Days(ZoneInfo("Pacific/Apia"))
    hour = timedelta(hours=1)
    moments = [datetime(2011, 12, 29, 12, tzinfo=UTC) + hour * count for count in range(72)]

    assert date(2011, 12, 30) not in {apia.of(moment) for moment in moments}


def test_a_traveller_counts_in_the_zone_they_are_in():
    moment = datetime(2030, 1, 15, 22, tzinfo=UTC)

    assert Days(ZoneInfo("America/New_York")).of(moment) == date(2030, 1, 15)
    assert Days(ZoneInfo("Asia/Tokyo")).of(moment) == date(2030, 1, 16)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows cannot be told a zone at run time")
def test_without_a_zone_the_systems_counts(monkeypatch):
    moment = datetime(2030, 3, 31, 1, 59, tzinfo=UTC)  # 03:59 in Berlin, the night of the change
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()

    found = [Days().of(moment), Days().of(moment + timedelta(minutes=1))]
    start = Days().start(date(2030, 3, 31))

    monkeypatch.setenv("TZ", before) if before else monkeypatch.delenv("TZ")
    time.tzset()
    assert found == [date(2030, 3, 30), date(2030, 3, 31)]
    assert start == datetime(2030, 3, 31, 2, tzinfo=UTC)


@given(times, zones)
def test_a_moment_lies_between_the_start_of_its_day_and_of_the_next(moment, zone):
    days = Days(zone)

    day = days.of(moment)

    assert days.start(day) <= moment < days.start(day + timedelta(days=1))


@given(times, st.timedeltas(timedelta(), timedelta(days=3)), zones)
def test_time_never_goes_back_a_day(moment, later, zone):
    days = Days(zone)

    assert days.of(moment) <= days.of(moment + later)


@given(times, zones)
def test_the_zone_in_which_a_moment_is_told_does_not_matter(moment, zone):
    days = Days(zone)

    assert days.of(moment) == days.of(moment.astimezone(ZoneInfo("Asia/Kathmandu")))
