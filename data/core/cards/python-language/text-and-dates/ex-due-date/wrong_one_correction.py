from datetime import date


def _number(day):
    weeks, weekday = divmod(day.toordinal() - 1, 7)
    return 5 * weeks + min(weekday, 5)


def due_date(received, days, holidays=()):
    """Adds the holidays of the first guess only, not those met on the way on."""
    if days < 0:
        raise ValueError(days)
    first = _number(received)
    free = {_number(day) for day in holidays if day.weekday() < 5}
    guess = first + days
    at = guess + sum(first <= number <= guess for number in free)
    weeks, weekday = divmod(at, 5)
    return date.fromordinal(7 * weeks + weekday + 1)
