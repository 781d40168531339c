from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from sklearn.base import BaseEstimator
from sklearn.model_selection import GridSearchCV, StratifiedKFold, train_test_split


class Report(NamedTuple):
    """What a search found, and what the winner is worth on rows it never saw."""

    params: dict[str, object]  # the winner's place in the grid
    folds: float  # its mean score over the folds
    test: float  # its score on the test rows
    model: BaseEstimator  # the winner, fitted on all training rows


def tune(
    model: BaseEstimator,
    grid: Mapping[str, Sequence],
    X: np.ndarray,
    y: np.ndarray,
    *,
    seed: int = 0,
) -> Report:
    """Search the grid by cross-validation and score the winner once."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=seed)
    search = GridSearchCV(model, grid, scoring="f1_macro", cv=folds)
    search.fit(X_train, y_train)
    return Report(
        search.best_params_,
        float(search.best_score_),
        float(search.score(X_test, y_test)),
        search.best_estimator_.fit(X, y),
    )
