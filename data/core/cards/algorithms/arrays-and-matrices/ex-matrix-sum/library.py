from collections.abc import Sequence

import numpy as np


def total(matrix: Sequence[Sequence[int]]) -> int:
    """Return the exact sum by NumPy, with Python's integers as elements.

    Ragged rows become an array of lists: one dimension instead of two.
    """
    array = np.array(matrix, dtype=object)
    if array.ndim < 2 and array.size:
        raise ValueError("rows differ in length")
    return array.sum()
