import numpy as np
from sklearn.preprocessing import MinMaxScaler, RobustScaler, StandardScaler


class Standard(StandardScaler):
    """Shift each column to mean 0 and scale it to standard deviation 1."""

    def fit(self, X: np.ndarray) -> "Standard":
        """Learn from the rows of X; float32 would stay float32 in scikit-learn."""
        return super().fit(np.asarray(X, dtype=float))

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        return super().transform(np.asarray(X, dtype=float))


class MinMax(MinMaxScaler):
    """Bring each column to the range from 0 to 1 of the rows it was fitted on."""

    def fit(self, X: np.ndarray) -> "MinMax":
        """Learn from the rows of X and return the scaler itself."""
        return super().fit(np.asarray(X, dtype=float))

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        return super().transform(np.asarray(X, dtype=float))


class Robust(RobustScaler):
    """Subtract each column's median and divide by its interquartile range."""

    def fit(self, X: np.ndarray) -> "Robust":
        """Learn from the rows of X and return the scaler itself."""
        return super().fit(np.asarray(X, dtype=float))

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        return super().transform(np.asarray(X, dtype=float))
