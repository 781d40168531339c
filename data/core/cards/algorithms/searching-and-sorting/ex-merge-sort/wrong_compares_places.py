def merge_sort(values, key=None):
    """Pairs of key and place are compared, which tests the keys by `==` first."""
    rows = [
        ((value if key is None else key(value), place), value)
        for place, value in enumerate(values)
    ]
    return [value for _, value in _sorted(rows)]


def _sorted(rows):
    if len(rows) < 2:
        return rows
    middle = len(rows) // 2
    left, right = _sorted(rows[:middle]), _sorted(rows[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]
