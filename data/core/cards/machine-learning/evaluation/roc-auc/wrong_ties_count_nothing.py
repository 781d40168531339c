from bisect import bisect_left


def auc(labels: list[int], scores: list[float]) -> float:
    below = sorted(score for label, score in zip(labels, scores) if not label)
    above = [score for label, score in zip(labels, scores) if label]
    if not below or not above:
        raise ValueError("AUC needs both classes")
    # only strictly lower negatives count: a tied pair is lost instead of halved
    won = sum(bisect_left(below, score) for score in above)
    return won / (len(below) * len(above))
