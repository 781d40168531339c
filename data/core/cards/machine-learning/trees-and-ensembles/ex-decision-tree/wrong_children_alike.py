from collections import Counter
from collections.abc import Hashable, Sequence


class DecisionTree:
    """Averages the children without their sizes."""

    def __init__(self, max_depth: int | None = None, min_leaf: int = 1) -> None:
        self.max_depth = max_depth
        self.min_leaf = min_leaf

    def fit(
        self, rows: Sequence[Sequence[float]], labels: Sequence[Hashable]
    ) -> "DecisionTree":
        """Grow the tree and return self."""
        if not rows or len(rows) != len(labels):
            raise ValueError("give at least one row, and one label for each")
        self._rows, self._labels = rows, labels
        self._rank = {label: n for n, label in enumerate(dict.fromkeys(labels))}
        self._root = self._grow(list(range(len(rows))), 0)
        del self._rows, self._labels
        return self

    def predict(self, rows: Sequence[Sequence[float]]) -> list[Hashable]:
        """Return the class of each row."""
        return [self._leaf_of(row) for row in rows]

    def _leaf_of(self, row):
        node = self._root
        while "label" not in node:
            goes_left = row[node["feature"]] <= node["threshold"]
            node = node["left"] if goes_left else node["right"]
        return node["label"]

    def _grow(self, members: list[int], depth: int) -> dict:
        counts = Counter(self._labels[i] for i in members)
        split = None
        if len(counts) > 1 and depth != self.max_depth:
            split = self._best_split(members, counts)
        if split is None:
            return {"label": min(counts, key=lambda c: (-counts[c], self._rank[c]))}
        feature, threshold = split
        left = [i for i in members if self._rows[i][feature] <= threshold]
        right = [i for i in members if self._rows[i][feature] > threshold]
        return {
            "feature": feature,
            "threshold": threshold,
            "left": self._grow(left, depth + 1),
            "right": self._grow(right, depth + 1),
        }

    def _best_split(self, members: list[int], counts: Counter) -> tuple | None:
        """Return feature and threshold, or None where no cut leaves enough rows."""
        n = len(members)
        best, best_impurity = None, 2.0
        for feature in range(len(self._rows[0])):
            ordered = sorted(members, key=lambda i: self._rows[i][feature])
            left, right = Counter(), counts.copy()
            left_squares = 0
            right_squares = sum(count * count for count in counts.values())
            for size in range(1, n):
                label = self._labels[ordered[size - 1]]
                left_squares += 2 * left[label] + 1
                right_squares -= 2 * right[label] - 1
                left[label] += 1
                right[label] -= 1
                value = self._rows[ordered[size - 1]][feature]
                following = self._rows[ordered[size]][feature]
                if value == following or min(size, n - size) < self.min_leaf:
                    continue
                impurity = 1 - (
                    left_squares / size**2 + right_squares / (n - size) ** 2
                ) / 2
                if impurity < best_impurity - 1e-9:
                    middle = value / 2 + following / 2
                    threshold = middle if middle < following else value
                    best, best_impurity = (feature, threshold), impurity
        return best
