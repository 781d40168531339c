import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score


def score_ks(X, ks, seed=0):
    """Divides by the deviation by hand: a constant column becomes NaN."""
    X = np.asarray(X, dtype=float)
    most = min(len(np.unique(X, axis=0)), len(X) - 1)
    if not all(2 <= k <= most for k in ks):
        raise ValueError("k")
    scaled = (X - X.mean(axis=0)) / X.std(axis=0)
    table = []
    for k in ks:
        model = KMeans(k, n_init=10, random_state=seed).fit(scaled)
        silhouette = float(silhouette_score(scaled, model.labels_))
        table.append({"k": k, "inertia": float(model.inertia_), "silhouette": silhouette})
    return table


def pick_k(table, slack=0.02, floor=0.5):
    """The highest silhouette wins, however slightly it leads."""
    if not table:
        raise ValueError("empty")
    best = max(table, key=lambda row: row["silhouette"])
    return best["k"] if best["silhouette"] >= floor else 1
