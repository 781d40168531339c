from random import randrange


def quicksort(values):
    """Parts of equal values are skipped, but mostly equal ones shrink one by one."""
    _sort(values, 0, len(values))


def _sort(values, low, high):
    while high - low > 1:
        first = values[low]
        if all(values[place] == first for place in range(low, high)):
            return
        last = high - 1
        chosen = randrange(low, high)
        values[chosen], values[last] = values[last], values[chosen]
        pivot, border = values[last], low
        for place in range(low, last):
            if values[place] < pivot:
                values[place], values[border] = values[border], values[place]
                border += 1
        values[border], values[last] = values[last], values[border]
        if border - low < last - border:
            _sort(values, low, border)
            low = border + 1
        else:
            _sort(values, border + 1, high)
            high = border
