from random import choice


def quicksort(values):
    """The famous short version: it builds lists and writes them back."""
    values[:] = _sorted(values)


def _sorted(values):
    if len(values) < 2:
        return values
    pivot = choice(values)
    smaller = [value for value in values if value < pivot]
    equal = [value for value in values if value == pivot]
    larger = [value for value in values if value > pivot]
    return _sorted(smaller) + equal + _sorted(larger)
