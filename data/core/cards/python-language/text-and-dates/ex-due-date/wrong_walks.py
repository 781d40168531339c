from datetime import timedelta

DAY = timedelta(days=1)


def due_date(received, days, holidays=()):
    """Day by day."""
    if days < 0:
        raise ValueError(days)
    free = set(holidays)
    at = received
    while at.weekday() >= 5 or at in free:
        at += DAY
    while days:
        at += DAY
        days -= at.weekday() < 5 and at not in free
    return at
