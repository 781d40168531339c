import numpy as np


def similarity(ratings: np.ndarray, common: int = 2) -> np.ndarray:
    """Adjusted cosine of every two items, over the users who rated both.

    A rating counts as its deviation from the mean of that user's ratings. The
    similarity is 0 on the diagonal, for fewer than `common` users, and where the
    cosine is not defined.
    """
    raise NotImplementedError


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
    raise NotImplementedError


def recommend(ratings: np.ndarray, user: int, n: int = 5, k: int = 20) -> list[int]:
    """The at most n unrated items with the highest predictions, best first."""
    raise NotImplementedError
