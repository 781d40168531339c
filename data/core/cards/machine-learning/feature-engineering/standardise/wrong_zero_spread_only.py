import numpy as np


class Scaler:
    centre = None

    def fit(self, X):
        X = np.asarray(X, dtype=float)
        self.centre, scale = self.measure(X)
        # equal values whose mean is rounded have a spread of about 1e-17, not of 0
        self.scale = np.where(scale == 0, 1.0, scale)
        return self

    def transform(self, X):
        if self.centre is None:
            raise ValueError("call fit first")
        X = np.asarray(X, dtype=float)
        if X.shape[1] != self.centre.size:
            raise ValueError("another number of columns")
        return (X - self.centre) / self.scale


class Standard(Scaler):
    def measure(self, X):
        return X.mean(axis=0), X.std(axis=0)


class MinMax(Scaler):
    def measure(self, X):
        return X.min(axis=0), X.max(axis=0) - X.min(axis=0)


class Robust(Scaler):
    def measure(self, X):
        lower, middle, upper = np.quantile(X, [0.25, 0.5, 0.75], axis=0)
        return middle, upper - lower
