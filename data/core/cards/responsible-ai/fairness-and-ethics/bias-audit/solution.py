from collections import Counter
from collections.abc import Hashable, Iterable, Sequence


def spread(rows: Iterable[tuple[Hashable, int]]) -> float | None:
    """The largest minus the smallest mean decision of the groups in the rows."""
    selected: Counter[Hashable] = Counter()
    seen: Counter[Hashable] = Counter()
    for group, decision in rows:
        seen[group] += 1
        selected[group] += decision
    if len(seen) < 2:
        return None
    rates = [selected[group] / seen[group] for group in seen]
    return max(rates) - min(rates)


def parity_gap(
    decisions: Sequence[int], groups: Sequence[Hashable]
) -> float | None:
    """The largest minus the smallest selection rate of the groups.

    None with fewer than two groups; ValueError for unequal lengths.
    """
    return spread(zip(groups, decisions, strict=True))


def odds_gap(
    labels: Sequence[int], decisions: Sequence[int], groups: Sequence[Hashable]
) -> float | None:
    """The larger of the gaps in true and in false positive rates.

    None if for either fewer than two groups have the rate;
    ValueError for unequal lengths.
    """
    rows = list(zip(labels, groups, decisions, strict=True))
    true_gap, false_gap = (
        spread((group, decision) for label, group, decision in rows if label == wanted)
        for wanted in (1, 0)
    )
    if true_gap is None or false_gap is None:
        return None
    return max(true_gap, false_gap)
