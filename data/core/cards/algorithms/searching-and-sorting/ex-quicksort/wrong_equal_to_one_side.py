from random import randrange


def quicksort(values):
    """Two parts only, with all values equal to the pivot in the same one."""
    todo = [(0, len(values))]
    while todo:
        low, high = todo.pop()
        if high - low < 2:
            continue
        last = high - 1
        chosen = randrange(low, high)
        values[chosen], values[last] = values[last], values[chosen]
        pivot, border = values[last], low
        for place in range(low, last):
            if values[place] < pivot:
                values[place], values[border] = values[border], values[place]
                border += 1
        values[border], values[last] = values[last], values[border]
        todo += [(low, border), (border + 1, high)]
