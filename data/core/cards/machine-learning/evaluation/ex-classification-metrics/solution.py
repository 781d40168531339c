from collections.abc import Hashable, Sequence
from math import nan


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
    if not actual or len(actual) != len(predicted):
        raise ValueError(f"{len(actual)} actual and {len(predicted)} predicted labels")

    tp = fp = fn = tn = 0
    for truth, guess in zip(actual, predicted, strict=True):
        if guess == positive:
            if truth == positive:
                tp += 1
            else:
                fp += 1
        elif truth == positive:
            fn += 1
        else:
            tn += 1

    weight = beta**2
    return {
        "accuracy": (tp + tn) / len(actual),
        "precision": _ratio(tp, tp + fp),
        "recall": _ratio(tp, tp + fn),
        "f_beta": _ratio((1 + weight) * tp, (1 + weight) * tp + weight * fn + fp),
    }


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else nan
