from collections.abc import Sequence

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler


def score_ks(X: np.ndarray, ks: Sequence[int], seed: int = 0) -> list[dict]:
    """Return {"k", "inertia", "silhouette"} of k-means on scaled X for each k."""
    X = np.asarray(X, dtype=float)
    most = min(len(np.unique(X, axis=0)), len(X) - 1)
    if not all(2 <= k <= most for k in ks):
        raise ValueError(f"every k must lie between 2 and {most}")
    scaled = StandardScaler().fit_transform(X)
    table = []
    for k in ks:
        model = KMeans(k, n_init=10, random_state=seed).fit(scaled)
        silhouette = silhouette_score(scaled, model.labels_)
        table.append({
            "k": k,
            "inertia": float(model.inertia_),
            "silhouette": float(silhouette),
        })
    return table


def pick_k(table: list[dict], slack: float = 0.02, floor: float = 0.5) -> int:
    """Return the smallest k near the best silhouette, or 1 if that is below floor."""
    if not table:
        raise ValueError("there is no k to pick from")
    best = max(row["silhouette"] for row in table)
    if best < floor:
        return 1
    return min(row["k"] for row in table if row["silhouette"] >= best - slack)
