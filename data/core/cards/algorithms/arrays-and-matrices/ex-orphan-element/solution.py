from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import chain


def orphan(shorter: Sequence[Hashable], longer: Sequence[Hashable]) -> Hashable:
    """Return the one element that longer has besides those of shorter."""
    extra = Counter(longer)
    extra.subtract(shorter)
    left = [(value, count) for value, count in extra.items() if count != 0]
    if len(left) != 1 or left[0][1] != 1:
        raise ValueError("longer must be shorter and one element more")
    return left[0][0]


def orphan_of_streams(shorter: Iterable[int], longer: Iterable[int]) -> int:
    """Return the extra integer; read each stream once, in constant memory."""
    left = 0
    for value in chain(shorter, longer):
        left ^= value
    return left
