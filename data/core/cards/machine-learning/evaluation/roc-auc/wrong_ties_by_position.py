def auc(labels: list[int], scores: list[float]) -> float:
    positives = sum(labels)
    negatives = len(labels) - positives
    if not positives or not negatives:
        raise ValueError("AUC needs both classes")
    # ties keep the positions that sorting happens to give them
    order = sorted(range(len(scores)), key=scores.__getitem__)
    rank_sum = sum(rank for rank, row in enumerate(order, start=1) if labels[row])
    return (rank_sum - positives * (positives + 1) / 2) / (positives * negatives)
