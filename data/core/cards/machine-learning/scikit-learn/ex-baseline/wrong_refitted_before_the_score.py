from typing import NamedTuple

import numpy as np
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler


class Report(NamedTuple):
    """A fitted baseline and what it is worth on the test rows."""

    model: Pipeline  # takes raw rows
    rmse: float  # of the model
    mean_rmse: float  # of the mean of the training targets


def baseline(X: np.ndarray, y: np.ndarray, *, seed: int = 0) -> Report:
    """Fit a ridge regression on three quarters of the rows; score the others."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, random_state=seed
    )
    model = make_pipeline(StandardScaler(), Ridge(alpha=10.0)).fit(X_train, y_train)
    model.fit(X, y)
    mean = DummyRegressor().fit(X_train, y_train)
    return Report(
        model,
        root_mean_squared_error(y_test, model.predict(X_test)),
        root_mean_squared_error(y_test, mean.predict(X_test)),
    )
