def orphan(shorter, longer):
    """Sorts, which not every hashable value allows; ends at the first match."""
    if len(longer) != len(shorter) + 1:
        raise ValueError("one element more is wanted")
    one, other = sorted(shorter), sorted(longer)
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            return yours
    return other[-1]


def orphan_of_streams(shorter, longer):
    return sum(longer) - sum(shorter)
