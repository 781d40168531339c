from math import nan


def scores(actual, predicted, positive, beta=1.0):
    if not actual or len(actual) != len(predicted):
        raise ValueError("labels are missing")
    pairs = [(a == positive, p == positive) for a, p in zip(actual, predicted)]
    tp, fp = pairs.count((True, True)), pairs.count((False, True))
    fn, tn = pairs.count((True, False)), pairs.count((False, False))
    whole = (1 + beta) * tp + beta * fn + fp  # beta instead of its square
    return {
        "accuracy": (tp + tn) / len(pairs),
        "precision": tp / (tp + fp) if tp + fp else nan,
        "recall": tp / (tp + fn) if tp + fn else nan,
        "f_beta": (1 + beta) * tp / whole if whole else nan,
    }
