from datetime import date


def _number(day):
    weeks, weekday = divmod(day.toordinal() - 1, 7)
    return 5 * weeks + min(weekday, 5)


def due_date(received, days, holidays=()):
    """Takes holidays as they come: one met only after moving is missed."""
    if days < 0:
        raise ValueError(days)
    first = _number(received)
    free = {_number(day): day for day in holidays if day.weekday() < 5}
    at = first + days
    for number in free:
        if first <= number <= at:
            at += 1
    weeks, weekday = divmod(at, 5)
    return date.fromordinal(7 * weeks + weekday + 1)
