from collections.abc import Hashable, Iterable, Sequence


def orphan(shorter: Sequence[Hashable], longer: Sequence[Hashable]) -> Hashable:
    """Return the one element that longer has besides those of shorter."""
    raise NotImplementedError


def orphan_of_streams(shorter: Iterable[int], longer: Iterable[int]) -> int:
    """Return the extra integer; read each stream once, in constant memory."""
    raise NotImplementedError
