import numpy as np


def grouped(
    matrix: list[list[int]], groups: list[int]
) -> tuple[np.ndarray, np.ndarray]:
    """Precision and recall of each group of classes; groups[i] is the group of class i.

    Rows of the square matrix are actual, columns predicted classes. A confusion
    within a group is no error. NaN where a group was never predicted (precision) or
    never occurs (recall). Raises ValueError unless each class has a group.
    """
    if len(groups) != len(matrix):
        raise ValueError(f"{len(groups)} groups were given for {len(matrix)} classes")
    counts, group = np.array(matrix), np.array(groups)
    size = group.max() + 1
    merged = np.zeros((size, size), dtype=counts.dtype)
    np.add.at(merged, (group[:, None], group), counts)

    correct = merged.diagonal()
    return _share(correct, merged.sum(axis=0)), _share(correct, merged.sum(axis=1))


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.divide(part, whole, out=np.full(whole.shape, np.nan), where=whole > 0)
