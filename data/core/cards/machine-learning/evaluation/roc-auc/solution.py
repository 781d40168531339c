def auc(labels: list[int], scores: list[float]) -> float:
    """The area under the ROC curve of 0/1 labels and their scores.

    A positive and a negative with equal scores count one half.
    Raises ValueError if one of the two classes is missing.
    """
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        raise ValueError("AUC needs both classes")

    rows = sorted(zip(scores, labels, strict=True))
    rank_sum = 0.0
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end][0] == rows[start][0]:
            end += 1
        average_rank = (start + 1 + end) / 2
        rank_sum += average_rank * sum(label for _, label in rows[start:end])
        start = end

    pairs_won = rank_sum - positives * (positives + 1) / 2
    return pairs_won / (positives * negatives)
