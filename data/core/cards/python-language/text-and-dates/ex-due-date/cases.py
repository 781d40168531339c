from datetime import date, timedelta
from random import Random

from solution import due_date

MONDAY = date(2026, 11, 16)


def day(number):
    """The Monday plus so many days."""
    return MONDAY + timedelta(days=number)


def walked(received, days, free=()):
    """Day by day, for short spans."""

    def works(one):
        return one.weekday() < 5 and one not in free

    at = received
    while not works(at):
        at += timedelta(days=1)
    while days:
        at += timedelta(days=1)
        days -= works(at)
    return at


def test_within_the_week():
    """Received on Monday, three business days: Thursday."""
    check(due_date(MONDAY, 3), day(3))


def test_over_a_weekend():
    """Received on Thursday, three business days: Tuesday."""
    check(due_date(day(3), 3), day(8))


def test_received_on_saturday():
    """Saturday's post counts as Monday's; one day later is Tuesday."""
    check(due_date(day(5), 1), day(8))


def test_over_a_holiday():
    """Wednesday is free, so the third day is Friday."""
    check(due_date(MONDAY, 3, [day(2)]), day(4))


def test_two_weeks():
    """Ten business days are two weeks."""
    check(due_date(day(2), 10), day(16))


def test_hidden_zero_days():
    """Zero days: day 0 itself, Monday if it came in on a weekend."""
    check(due_date(day(4), 0), day(4))
    check(due_date(day(5), 0), day(7))
    check(due_date(day(6), 0), day(7))


def test_hidden_received_on_a_holiday():
    """A holiday is no day 0 either; several in a row are all passed."""
    check(due_date(day(1), 0, [day(1)]), day(2))
    check(due_date(day(1), 1, [day(1)]), day(3))
    check(due_date(day(4), 2, [day(7), day(4), day(8)]), day(11))


def test_hidden_due_on_a_holiday():
    """A due day that is free moves on, over a weekend if need be."""
    check(due_date(day(2), 2, [day(4)]), day(7))
    check(due_date(day(2), 2, [day(4), day(7), day(8)]), day(9))


def test_hidden_holiday_met_while_moving():
    """A holiday moves the day onto the next holiday, which moves it again."""
    free = [day(10), day(3), day(4), day(7)]
    check(due_date(MONDAY, 4, free), day(9))
    check(due_date(MONDAY, 5, free), day(11))


def test_hidden_holidays_before():
    """Holidays before the day received, and after the due day, change nothing."""
    free = [day(-3), day(-4), day(9), day(10)]
    check(due_date(MONDAY, 5, free), day(7))


def test_hidden_holiday_skipped_by_rolling():
    """Received on Sunday: the Friday before was a holiday, and that is over."""
    check(due_date(day(6), 1, [day(4)]), day(8))


def test_hidden_holiday_on_a_weekend():
    """A holiday on a weekend day costs nothing."""
    check(due_date(day(3), 3, [day(5), day(6)]), day(8))


def test_hidden_holiday_twice():
    """The same holiday twice costs one day."""
    check(due_date(MONDAY, 3, [day(2), day(2)]), day(4))


def test_hidden_holidays_read_once():
    """Holidays from an iterator, in any order."""
    free = iter([day(8), day(2), day(4)])
    check(due_date(MONDAY, 4, free), day(9))


def test_hidden_negative():
    """A negative number of days raises ValueError."""
    check_raises(ValueError, due_date, MONDAY, -1)


def test_hidden_every_start_and_number():
    """Each weekday as start, with up to sixteen days."""
    for k in range(7):
        for days in range(17):
            check(due_date(day(k), days), walked(day(k), days))


def test_hidden_against_walking():
    """Sixty random tasks with many holidays, against going day by day."""
    random = Random(11)
    for _ in range(60):
        received = date(2024, 1, 1) + timedelta(days=random.randrange(900))
        days = random.randrange(60)
        free = [
            received + timedelta(days=random.randrange(-20, 90)) for _ in range(25)
        ]
        check(due_date(received, days, free), walked(received, days, set(free)))


def test_hidden_holidays_stay():
    """A list of holidays is as it was before."""
    free = [day(9), day(2), day(4), day(2)]
    due_date(MONDAY, 6, free)
    check(free, [day(9), day(2), day(4), day(2)])


def test_hidden_far_away():
    """300 due days more than 7,600 years away: no walking through days or weeks."""
    for k in range(300):
        received = date(2000, 1, 3) + timedelta(days=7 * k)
        want = received + timedelta(days=7 * 400_000)
        check(due_date(received, 2_000_000), want)


def test_hidden_last_day():
    """The very last day of the calendar that works can be reached."""
    check(due_date(date(9999, 12, 30), 1), date(9999, 12, 31))
