import numpy as np


def nearest(train, queries, k):
    train, queries = np.asarray(train, dtype=float), np.asarray(queries, dtype=float)
    if not 1 <= k <= len(train):
        raise ValueError("k")
    found = np.empty((len(queries), k), dtype=int)
    for i, query in enumerate(queries):
        squared = ((train - query) ** 2).sum(axis=1)
        found[i] = np.argsort(squared, kind="stable")[:k]
    return found


def predict(train, labels, queries, k):
    """A tied vote goes to the smallest label instead of the nearer one."""
    labels = np.asarray(labels)
    answers = []
    for row in labels[nearest(train, queries, k)]:
        values, counts = np.unique(row, return_counts=True)
        answers.append(values[counts.argmax()])
    return np.array(answers, dtype=labels.dtype)
