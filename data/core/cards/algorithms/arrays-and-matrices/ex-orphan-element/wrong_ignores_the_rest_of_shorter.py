from collections import Counter


def orphan(shorter, longer):
    """Counter's minus drops negative counts: what only shorter has is unseen."""
    left = list((Counter(longer) - Counter(shorter)).elements())
    if len(left) != 1:
        raise ValueError("exactly one element must be left")
    return left[0]


def orphan_of_streams(shorter, longer):
    return sum(longer) - sum(shorter)
