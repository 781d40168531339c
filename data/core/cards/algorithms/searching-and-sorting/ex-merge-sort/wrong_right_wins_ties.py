def merge_sort(values, key=None):
    """In a tie the right head goes first: sorted, but unstable."""
    pairs = [(value if key is None else key(value), value) for value in values]
    return [value for _, value in _sorted(pairs)]


def _sorted(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    left, right = _sorted(pairs[:middle]), _sorted(pairs[middle:])
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if left[i][0] < right[j][0]:
            result.append(left[i])
            i += 1
        else:
            result.append(right[j])
            j += 1
    return result + left[i:] + right[j:]
