def merge_sort(values, key=None):
    """Inserts one value after another: stable, but quadratic."""
    pairs = []
    for value in values:
        mark = value if key is None else key(value)
        place = len(pairs)
        while place and mark < pairs[place - 1][0]:
            place -= 1
        pairs.insert(place, (mark, value))
    return [value for _, value in pairs]
