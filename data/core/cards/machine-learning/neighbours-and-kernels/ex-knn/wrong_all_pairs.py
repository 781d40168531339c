import numpy as np


def nearest(train, queries, k):
    """All distances at once, in the type of the inputs: bytes wrap, memory grows."""
    if not 1 <= k <= len(train):
        raise ValueError("k")
    squared = np.zeros((len(queries), len(train)))
    for column in range(train.shape[1]):
        squared += (queries[:, column, None] - train[None, :, column]) ** 2
    return np.argsort(squared, axis=1, kind="stable")[:, :k]


def predict(train, labels, queries, k):
    labels = np.asarray(labels)
    answers = []
    for row in labels[nearest(train, queries, k)].tolist():
        answers.append(max(row, key=row.count))
    return np.array(answers, dtype=labels.dtype)
