from collections import Counter


def shared(first, second):
    """Ascending instead of in the order of the first list."""
    return sorted(set(first) & set(second))


def shared_with_repeats(first, second):
    left = Counter(second)
    result = []
    for value in first:
        if left[value] > 0:
            result.append(value)
            left[value] -= 1
    return result
