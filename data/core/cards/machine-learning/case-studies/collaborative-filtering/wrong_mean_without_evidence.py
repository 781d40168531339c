import numpy as np


def similarity(ratings: np.ndarray, common: int = 2) -> np.ndarray:
    """Adjusted cosine of every two items, over the users who rated both.

    A rating counts as its deviation from the mean of that user's ratings. The
    similarity is 0 on the diagonal, for fewer than `common` users, and where the
    cosine is not defined.
    """
    rated = (~np.isnan(ratings)).astype(float)
    counts = rated.sum(axis=1, keepdims=True)
    means = np.nansum(ratings, axis=1, keepdims=True) / np.maximum(counts, 1)
    deviations = np.where(rated == 1, ratings - means, 0.0)

    products = deviations.T @ deviations
    squares = (deviations**2).T @ rated  # [i, j]: of item i, over users who rated j
    norms = np.sqrt(squares * squares.T)
    defined = (rated.T @ rated >= common) & (norms > 1e-9)
    similar = np.divide(products, norms, out=np.zeros_like(norms), where=defined)
    np.fill_diagonal(similar, 0.0)
    return similar


def predict(
    ratings: np.ndarray,
    similar: np.ndarray,
    user: int,
    item: int,
    k: int = 20,
    shrink: float = 1.0,
) -> float:
    """The user's mean, moved by the k most similar items that the user rated.

    The move is their weighted sum of deviations over the sum of the weights plus
    `shrink`. Only other items with a similarity above 0 count; NaN if there is none.
    """
    mine, near = ratings[user], similar[item]
    others = np.arange(len(mine)) != item
    neighbours = np.flatnonzero(others & ~np.isnan(mine) & (near > 0))
    if neighbours.size == 0:
        return float(np.nanmean(mine))
    nearest_first = np.argsort(-near[neighbours], kind="stable")
    best = neighbours[nearest_first[:k]]
    mean, weights = np.nanmean(mine), near[best]
    return float(mean + weights @ (mine[best] - mean) / (weights.sum() + shrink))


def recommend(ratings: np.ndarray, user: int, n: int = 5, k: int = 20) -> list[int]:
    """The at most n unrated items with the highest predictions, best first."""
    similar = similarity(ratings)
    unrated = np.flatnonzero(np.isnan(ratings[user])).tolist()
    scores = {item: predict(ratings, similar, user, item, k) for item in unrated}
    known = [item for item in unrated if not np.isnan(scores[item])]
    return sorted(known, key=lambda item: (-scores[item], item))[:n]
