from collections import Counter


def orphan(shorter, longer):
    """The lengths fit, but nobody asks whether anything else is left."""
    if len(longer) != len(shorter) + 1:
        raise ValueError("one element more is wanted")
    return next(iter(Counter(longer) - Counter(shorter)))


def orphan_of_streams(shorter, longer):
    return sum(longer) - sum(shorter)
