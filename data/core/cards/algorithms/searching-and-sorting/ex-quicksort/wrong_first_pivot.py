def quicksort(values):
    """The first value is the pivot: quadratic on sorted input."""
    todo = [(0, len(values))]
    while todo:
        low, high = todo.pop()
        if high - low < 2:
            continue
        pivot = values[low]
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
        todo += [(low, start), (stop, high)]
