import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score


def score_ks(X, ks, seed=0):
    """Leaves the columns as they are: the widest one decides."""
    X = np.asarray(X, dtype=float)
    most = min(len(np.unique(X, axis=0)), len(X) - 1)
    if not all(2 <= k <= most for k in ks):
        raise ValueError("k")
    table = []
    for k in ks:
        model = KMeans(k, n_init=10, random_state=seed).fit(X)
        silhouette = float(silhouette_score(X, model.labels_))
        table.append({"k": k, "inertia": float(model.inertia_), "silhouette": silhouette})
    return table


def pick_k(table, slack=0.02, floor=0.5):
    if not table:
        raise ValueError("empty")
    best = max(row["silhouette"] for row in table)
    if best < floor:
        return 1
    return min(row["k"] for row in table if row["silhouette"] >= best - slack)
