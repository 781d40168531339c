import numpy as np


def grouped(matrix, groups):
    if len(groups) != len(matrix):
        raise ValueError("each class needs a group")
    counts = np.array(matrix)
    member = np.eye(max(groups) + 1, dtype=int)[groups]
    merged = member.T @ counts @ member
    correct = merged.diagonal()
    # never predicted looks like always wrong
    precision = correct / np.maximum(merged.sum(axis=0), 1)
    return precision, correct / np.maximum(merged.sum(axis=1), 1)
