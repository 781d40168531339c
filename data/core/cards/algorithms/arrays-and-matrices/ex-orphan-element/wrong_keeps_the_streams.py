from collections import Counter


def orphan(shorter, longer):
    left = Counter(longer)
    left.subtract(shorter)
    rest = [value for value, count in left.items() if count]
    if len(rest) != 1 or left[rest[0]] != 1:
        raise ValueError("exactly one element must be left")
    return rest[0]


def orphan_of_streams(shorter, longer):
    """Right, but keeps all the values in memory."""
    return orphan(list(shorter), list(longer))
