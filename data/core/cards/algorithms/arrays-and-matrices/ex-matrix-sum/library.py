from collections.abc import Sequence

import numpy as np


def total(matrix: Sequence[Sequence[int]]) -> int:
    """Return the sum of a matrix; NumPy itself raises ValueError if it is ragged.

    Exact only while the total fits the dtype that NumPy chooses.
    """
    return int(np.array(matrix).sum())
