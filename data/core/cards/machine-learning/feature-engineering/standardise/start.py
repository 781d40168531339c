import numpy as np


class Standard:
    """Shift each column to mean 0 and scale it to standard deviation 1."""

    def fit(self, X: np.ndarray) -> "Standard":
        """Learn from the rows of X and return the scaler itself."""
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        raise NotImplementedError


class MinMax:
    """Bring each column to the range from 0 to 1 of the rows it was fitted on."""

    def fit(self, X: np.ndarray) -> "MinMax":
        """Learn from the rows of X and return the scaler itself."""
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        raise NotImplementedError


class Robust:
    """Subtract each column's median and divide by its interquartile range."""

    def fit(self, X: np.ndarray) -> "Robust":
        """Learn from the rows of X and return the scaler itself."""
        raise NotImplementedError

    def transform(self, X: np.ndarray) -> np.ndarray:
        """Return a scaled copy of X as float64."""
        raise NotImplementedError
