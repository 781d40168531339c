from itertools import chain

import numpy as np


def rotate(matrix: list[list]) -> None:
    """Turn the places by NumPy, then write back: short, but with a second grid."""
    n = len(matrix)
    if any(len(row) != n for row in matrix):
        raise ValueError("the matrix is not square")
    flat = list(chain.from_iterable(matrix))
    places = np.rot90(np.arange(n * n).reshape(n, n), -1)
    for row, new in zip(matrix, places.tolist(), strict=True):
        row[:] = [flat[place] for place in new]
