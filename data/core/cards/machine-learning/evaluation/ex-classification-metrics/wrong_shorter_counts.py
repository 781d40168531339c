from math import nan


def scores(actual, predicted, positive, beta=1.0):
    if not actual:
        raise ValueError("labels are missing")
    # zip stops at the end of the shorter list
    pairs = [(a == positive, p == positive) for a, p in zip(actual, predicted)]
    tp, fp = pairs.count((True, True)), pairs.count((False, True))
    fn, tn = pairs.count((True, False)), pairs.count((False, False))
    weight = beta**2
    whole = (1 + weight) * tp + weight * fn + fp
    return {
        "accuracy": (tp + tn) / len(actual),
        "precision": tp / (tp + fp) if tp + fp else nan,
        "recall": tp / (tp + fn) if tp + fn else nan,
        "f_beta": (1 + weight) * tp / whole if whole else nan,
    }
