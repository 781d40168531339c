from datetime import date, timedelta


def _number(day):
    weeks, weekday = divmod(day.toordinal() - 1, 7)
    return 5 * weeks + min(weekday, 5)


def due_date(received, days, holidays=()):
    """Counts from the day received, so a day without work costs no day."""
    if days < 0:
        raise ValueError(days)
    free = {_number(day) for day in holidays if day.weekday() < 5}
    if received.weekday() >= 5 and days:
        received += timedelta(days=7 - received.weekday())
    first = _number(received)
    at = first + days
    for number in sorted(free):
        if first < number <= at:
            at += 1
    weeks, weekday = divmod(at, 5)
    return date.fromordinal(7 * weeks + weekday + 1)
