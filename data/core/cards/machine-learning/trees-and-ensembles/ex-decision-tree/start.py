from collections.abc import Hashable, Sequence


class DecisionTree:
    """A classification tree: lowest weighted Gini impurity, split by split."""

    def __init__(self, max_depth: int | None = None, min_leaf: int = 1) -> None:
        raise NotImplementedError

    def fit(
        self, rows: Sequence[Sequence[float]], labels: Sequence[Hashable]
    ) -> "DecisionTree":
        """Grow the tree and return self."""
        raise NotImplementedError

    def predict(self, rows: Sequence[Sequence[float]]) -> list[Hashable]:
        """Return the class of each row."""
        raise NotImplementedError
