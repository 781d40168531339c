def orphan(shorter, longer):
    """A set forgets how often a value occurs."""
    if len(longer) != len(shorter) + 1:
        raise ValueError("one element more is wanted")
    left = set(longer) - set(shorter)
    if len(left) != 1:
        raise ValueError("no single element is left")
    return left.pop()


def orphan_of_streams(shorter, longer):
    return sum(longer) - sum(shorter)
