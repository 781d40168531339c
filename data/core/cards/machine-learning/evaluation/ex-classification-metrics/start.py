from collections.abc import Hashable, Sequence


def scores(
    actual: Sequence[Hashable],
    predicted: Sequence[Hashable],
    positive: Hashable,
    beta: float = 1.0,
) -> dict[str, float]:
    """Return accuracy, precision, recall and f_beta of one class against the rest.

    Every label other than `positive` counts as negative, for all four. A value whose
    denominator is 0 is NaN. Raises ValueError if the labels are empty or differ in
    number.
    """
    raise NotImplementedError
