def shared(first, second):
    """Right, but each look-up scans a list."""
    return [value for value in dict.fromkeys(first) if value in second]


def shared_with_repeats(first, second):
    """Right counts, but removes from a list: quadratic."""
    left = list(second)
    result = []
    for value in first:
        if value in left:
            left.remove(value)
            result.append(value)
    return result
