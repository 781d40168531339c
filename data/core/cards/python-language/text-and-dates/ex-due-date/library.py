import numpy as np


def due_date(received, days, holidays=()):
    """busday_offset: roll forward to day 0, then go on."""
    if days < 0:
        raise ValueError(days)
    free = np.array(list(holidays), dtype="datetime64[D]")
    due = np.busday_offset(received, days, roll="forward", holidays=free)
    return due.item()
