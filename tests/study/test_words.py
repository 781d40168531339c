import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.study import Days
from studyapp.study.words import (
    clock_face,
    count,
    date_in_words,
    day_gone,
    minutes_in_words,
    month,
    percent,
    weekday,
    when,
)
from tests.study.samples import NOON

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("ahead", "words"),
    [
        (-DAY, "now"),
        (timedelta(), "now"),
        (timedelta(seconds=10), "in 1 minute"),
        (10 * MINUTE, "in 10 minutes"),
        (330 * MINUTE / 60, "in 6 minutes"),
        (120 * MINUTE, "later today"),
        (DAY, "tomorrow"),
        (3 * DAY, "Friday, in 3 days"),
        (13 * DAY, "Monday, in 13 days"),
        (14 * DAY, "on 29 January"),
        (58 * DAY, "on 14 March"),
        (400 * DAY, "on 19 February 2031"),
    ],
)
def test_the_return_of_a_card_is_told_in_words(days, ahead, words):
    assert when(NOON + ahead, NOON, days) == words


def test_the_night_belongs_to_the_day_before(days):
    start_of_tomorrow = days.start(date(2030, 1, 16))

    assert when(start_of_tomorrow, NOON, days) == "tomorrow"
    assert when(start_of_tomorrow - MINUTE, NOON, days) == "later today"


@given(st.timedeltas(timedelta(), 800 * DAY))
def test_every_future_has_words(ahead):
    said = when(NOON + ahead, NOON, Days())

    begins = ("now", "in ", "on ", "later today", "tomorrow")
    assert said.startswith(begins) or re.fullmatch(r"[A-Z][a-z]+day, in \d+ days", said)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (0.2, "1 minute"),
        (34, "34 minutes"),
        (60, "1 hour"),
        (65, "1 hour 5 minutes"),
        (120.5, "2 hours 1 minute"),
    ],
)
def test_minutes_are_rounded_up(minutes, words):
    assert minutes_in_words(minutes) == words


def test_a_date_of_another_year_says_so():
    assert date_in_words(date(2031, 3, 1), date(2030, 12, 31)) == "1 March 2031"


def test_one_is_singular():
    assert (count(1, "card"), count(0, "card")) == ("1 card", "0 cards")


def test_a_day_has_its_weekday_and_month():
    assert (weekday(date(2030, 1, 15)), month(date(2030, 1, 15))) == ("Tuesday", "January")


def test_a_share_is_told_in_percent_that_do_not_break():
    assert percent(0.406) == "41\u00a0%"


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "today"), (1, "yesterday"), (2, "Sunday"), (6, "Wednesday"), (7, "8 January")],
)
def test_a_day_that_was_is_told_in_words(ago, words):
    today = date(2030, 1, 15)

    assert day_gone(today - ago * DAY, today) == words


@pytest.mark.parametrize(
    ("seconds", "face"),
    [
        (0, "0:00"),
        (7.9, "0:07"),
        (59.999, "0:59"),
        (60, "1:00"),
        (192, "3:12"),
        (3599, "59:59"),
        (3792, "1:03:12"),
        (-5, "0:00"),
    ],
)
def test_a_clock_shows_whole_seconds_and_hours_where_there_are_any(seconds, face):
    assert clock_face(seconds) == face
