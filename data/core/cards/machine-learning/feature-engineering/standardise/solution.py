from typing import Self

import numpy as np


class Scaler:
    """Subtract a number per column and divide by another, both learned by fit."""

    _learned: tuple[np.ndarray, np.ndarray] | None = None

    def fit(self, X: np.ndarray) -> Self:
        """Learn from the rows of X and return the scaler itself."""
        X = np.asarray(X, dtype=float)  # integers of few bits would overflow
        centre, scale = self._measure(X)
        flat = (X.max(axis=0) == X.min(axis=0)) | (scale == 0)
        self._learned = centre, np.where(flat, 1.0, scale)
        return self

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        if self._learned is None:
            raise ValueError("call fit first")
        centre, scale = self._learned
        X = np.asarray(X, dtype=float)
        if X.shape[1] != centre.size:  # one column would be broadcast without a word
            raise ValueError(f"{X.shape[1]} columns, but fitted on {centre.size}")
        return (X - centre) / scale

    def _measure(self, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        raise NotImplementedError


class Standard(Scaler):
    """Shift each column to mean 0 and scale it to standard deviation 1."""

    def _measure(self, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return X.mean(axis=0), X.std(axis=0)


class MinMax(Scaler):
    """Bring each column to the range from 0 to 1 of the rows it was fitted on."""

    def _measure(self, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return X.min(axis=0), np.ptp(X, axis=0)


class Robust(Scaler):
    """Subtract each column's median and divide by its interquartile range."""

    def _measure(self, X: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        lower, middle, upper = np.quantile(X, [0.25, 0.5, 0.75], axis=0)
        return middle, upper - lower
