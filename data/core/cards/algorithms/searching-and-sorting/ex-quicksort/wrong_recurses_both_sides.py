from random import randrange


def quicksort(values):
    """Right and quick, but it recurses into the larger part as well."""
    _sort(values, 0, len(values))


def _sort(values, low, high):
    if high - low < 2:
        return
    pivot = values[randrange(low, high)]
    start, place, stop = low, low, high
    while place < stop:
        if values[place] < pivot:
            values[place], values[start] = values[start], values[place]
            start += 1
            place += 1
        elif pivot < values[place]:
            stop -= 1
            values[place], values[stop] = values[stop], values[place]
        else:
            place += 1
    _sort(values, low, start)
    _sort(values, stop, high)
