from collections.abc import Hashable, Sequence


def parity_gap(
    decisions: Sequence[int], groups: Sequence[Hashable]
) -> float | None:
    """The largest minus the smallest selection rate of the groups.

    None with fewer than two groups; ValueError for unequal lengths.
    """
    raise NotImplementedError


def odds_gap(
    labels: Sequence[int], decisions: Sequence[int], groups: Sequence[Hashable]
) -> float | None:
    """The larger of the gaps in true and in false positive rates.

    None if for either fewer than two groups have the rate;
    ValueError for unequal lengths.
    """
    raise NotImplementedError
