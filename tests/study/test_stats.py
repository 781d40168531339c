from datetime import date, timedelta

from studyapp.study import DayCount
from studyapp.study.stats import forecast, retention, reviews_a_day
from tests.study.samples import NOON, state, states

DAY = timedelta(days=1)
TODAY = date(2030, 1, 15)


def counted(day, reviews=10, mature=4, recalled=3):
    return DayCount(day, reviews, reviews, mature, recalled, timedelta(minutes=5))


def test_retention_counts_cards_seen_on_an_earlier_day_within_the_window():
    log = [counted(TODAY - 7 * DAY), counted(TODAY - 6 * DAY), counted(TODAY, recalled=4)]

    found = retention(log, TODAY, window=7)

    assert (found.reviews, found.recalled, found.share) == (8, 7, 0.875)


def test_where_nothing_was_asked_again_there_is_no_retention():
    assert retention([counted(TODAY, mature=0, recalled=0)], TODAY, window=30).share is None


def test_days_without_an_answer_are_days_too():
    log = [counted(TODAY - 9 * DAY), counted(TODAY - 2 * DAY, reviews=3)]

    found = reviews_a_day(log, TODAY - 3 * DAY, TODAY)

    assert list(found.values()) == [0, 3, 0, 0]


def test_the_forecast_puts_what_waits_already_on_today(days):
    known = states(
        state("a", due=NOON - 9 * DAY),
        state("b", due=NOON + timedelta(hours=1)),
        state("c", due=NOON + 2 * DAY),
        state("d", due=NOON + 99 * DAY),
        state("e"),
    )

    found = forecast(known, {"e"}, NOON, days, span=4)

    assert found == {TODAY: 2, TODAY + DAY: 0, TODAY + 2 * DAY: 1, TODAY + 3 * DAY: 0}
