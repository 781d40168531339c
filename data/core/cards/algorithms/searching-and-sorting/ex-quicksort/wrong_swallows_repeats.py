from random import choice


def quicksort(values):
    """One pivot goes between the parts, its equals are lost."""
    values[:] = _sorted(values)


def _sorted(values):
    if len(values) < 2:
        return values
    pivot = choice(values)
    smaller = [value for value in values if value < pivot]
    larger = [value for value in values if value > pivot]
    return [*_sorted(smaller), pivot, *_sorted(larger)]
