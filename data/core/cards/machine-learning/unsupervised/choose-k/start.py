from collections.abc import Sequence

import numpy as np


def score_ks(X: np.ndarray, ks: Sequence[int], seed: int = 0) -> list[dict]:
    """Return {"k", "inertia", "silhouette"} of k-means on scaled X for each k."""
    raise NotImplementedError


def pick_k(table: list[dict], slack: float = 0.02, floor: float = 0.5) -> int:
    """Return the smallest k near the best silhouette, or 1 if that is below floor."""
    raise NotImplementedError
