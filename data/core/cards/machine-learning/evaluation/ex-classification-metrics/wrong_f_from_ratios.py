from math import nan


def scores(actual, predicted, positive, beta=1.0):
    if not actual or len(actual) != len(predicted):
        raise ValueError("labels are missing")
    pairs = [(a == positive, p == positive) for a, p in zip(actual, predicted)]
    tp, fp = pairs.count((True, True)), pairs.count((False, True))
    fn, tn = pairs.count((True, False)), pairs.count((False, False))
    precision = tp / (tp + fp) if tp + fp else nan
    recall = tp / (tp + fn) if tp + fn else nan
    # NaN spreads from one ratio, and two zeros divide by zero
    mean = beta**2 * precision + recall
    f_beta = (1 + beta**2) * precision * recall / mean if mean else nan
    return {
        "accuracy": (tp + tn) / len(pairs),
        "precision": precision,
        "recall": recall,
        "f_beta": f_beta,
    }
