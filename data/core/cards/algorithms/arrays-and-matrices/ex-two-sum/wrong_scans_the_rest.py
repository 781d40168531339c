def two_sum(values, target):
    """Right, but each complement is searched for by a scan: quadratic."""
    for i, value in enumerate(values):
        if target - value in values[i + 1 :]:
            return i, values.index(target - value, i + 1)
    return None
