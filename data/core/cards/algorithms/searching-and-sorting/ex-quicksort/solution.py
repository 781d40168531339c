from random import randrange


def quicksort(values: list) -> None:
    """Sort the list in place, ascending, by quicksort; return None."""
    _sort(values, 0, len(values))


def _sort(values: list, low: int, high: int) -> None:
    """Sort values[low:high]: recurse into the smaller part, go on with the larger."""
    while high - low > 1:
        start, stop = _partition(values, low, high)
        if start - low < high - stop:
            _sort(values, low, start)
            low = stop
        else:
            _sort(values, stop, high)
            high = start


def _partition(values: list, low: int, high: int) -> tuple[int, int]:
    """Put smaller values first, larger last; return where the equal ones lie."""
    pivot = values[randrange(low, high)]
    start, place, stop = low, low, high
    while place < stop:
        value = values[place]
        if value < pivot:
            values[place], values[start] = values[start], value
            start += 1
            place += 1
        elif pivot < value:
            stop -= 1
            values[place], values[stop] = values[stop], value
        else:
            place += 1
    return start, stop
