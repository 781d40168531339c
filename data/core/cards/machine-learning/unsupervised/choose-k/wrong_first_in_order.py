import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score
from sklearn.preprocessing import StandardScaler


def score_ks(X, ks, seed=0):
    """Sorts the values of k, and lets k grow beyond the distinct rows."""
    if min(ks) < 2 or max(ks) >= len(X):
        raise ValueError("k")
    scaled = StandardScaler().fit_transform(np.asarray(X, dtype=float))
    table = []
    for k in sorted(ks):
        model = KMeans(k, n_init=10, random_state=seed).fit(scaled)
        silhouette = float(silhouette_score(scaled, model.labels_))
        table.append({"k": k, "inertia": float(model.inertia_), "silhouette": silhouette})
    return table


def pick_k(table, slack=0.02, floor=0.5):
    """The first row near the best, which is the smallest k only in a sorted table."""
    if not table:
        raise ValueError("empty")
    best = max(row["silhouette"] for row in table)
    if best < floor:
        return 1
    return next(row["k"] for row in table if row["silhouette"] >= best - slack)
