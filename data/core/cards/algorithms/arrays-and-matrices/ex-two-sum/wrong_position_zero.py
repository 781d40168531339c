def two_sum(values, target):
    """Takes position 0 for "not seen"."""
    seen = {}
    for j, value in enumerate(values):
        i = seen.get(target - value)
        if i:
            return i, j
        seen[value] = j
    return None
