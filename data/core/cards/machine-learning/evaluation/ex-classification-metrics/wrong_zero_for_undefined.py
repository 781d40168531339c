def scores(actual, predicted, positive, beta=1.0):
    if not actual or len(actual) != len(predicted):
        raise ValueError("labels are missing")
    pairs = [(a == positive, p == positive) for a, p in zip(actual, predicted)]
    tp, fp = pairs.count((True, True)), pairs.count((False, True))
    fn, tn = pairs.count((True, False)), pairs.count((False, False))
    weight = beta**2
    return {
        "accuracy": (tp + tn) / len(pairs),
        "precision": tp / (tp + fp) if tp + fp else 0.0,  # as if all alarms were false
        "recall": tp / (tp + fn) if tp + fn else 0.0,
        "f_beta": (1 + weight) * tp / ((1 + weight) * tp + weight * fn + fp or 1),
    }
