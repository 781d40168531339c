from collections.abc import Sequence

from sklearn.pipeline import Pipeline


def build_model(numeric: Sequence[str], categorical: Sequence[str]) -> Pipeline:
    """Return an unfitted pipeline from raw columns to a logistic regression."""
    raise NotImplementedError
