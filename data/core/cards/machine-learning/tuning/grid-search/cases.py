import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import (
    ParameterGrid,
    StratifiedKFold,
    cross_val_score,
    train_test_split,
)
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier
from solution import tune

DEPTHS = {"max_depth": [1, 2, 4]}


def points(n=120, noise=0.9, seed=0, shares=(0.5, 0.5)):
    """Points around one centre for each class, sorted by class."""
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(len(shares)), [round(n * share) for share in shares])
    centres = np.array([[0.0, 0.0], [1.5, 0.5], [0.5, 2.0]])
    return centres[y] + rng.normal(0, noise, (len(y), 2)), y


def tree(**settings):
    """A tree with a fixed seed."""
    return DecisionTreeClassifier(random_state=0, **settings)


def by_hand(model, grid, X, y, seed=0):
    """Parameters, mean over the folds, test score and model, the long way."""
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.25, stratify=y, random_state=seed
    )
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=seed)
    best = None
    for params in ParameterGrid(grid):
        candidate = clone(model).set_params(**params)
        score = cross_val_score(
            candidate, X_train, y_train, cv=folds, scoring="f1_macro"
        ).mean()
        if best is None or score > best[1] + 1e-12:  # of equals the first
            best = params, score
    winner = clone(model).set_params(**best[0]).fit(X_train, y_train)
    test = f1_score(y_test, winner.predict(X_test), average="macro")
    return best[0], float(best[1]), float(test), winner


def agrees(report, want):
    """The three numbers of a report, and what the models say about new points."""
    check(report.params, want[0])
    check(report.folds, want[1])
    check(report.test, want[2])
    new = np.random.default_rng(9).normal(0.7, 1.5, (200, 2))
    check(report.model.predict(new).tolist(), want[3].predict(new).tolist())


def test_params_come_from_the_grid():
    """The winner's parameters are one point of the grid."""
    report = tune(tree(), {"max_depth": [1, 3], "min_samples_leaf": [1, 9]}, *points())
    check(sorted(report.params), ["max_depth", "min_samples_leaf"])
    check(report.params["max_depth"] in (1, 3), True)


def test_scores_are_shares():
    """Both scores lie between 0 and 1 and are floats."""
    report = tune(tree(), DEPTHS, *points())
    check(0 < report.folds <= 1 and 0 < report.test <= 1, True)
    check([isinstance(score, float) for score in report[1:3]], [True, True])


def test_model_is_fitted():
    """The model predicts, with the parameters that were found."""
    X, y = points()
    report = tune(tree(), DEPTHS, X, y)
    check(report.model.get_params()["max_depth"], report.params["max_depth"])
    check(report.model.predict(X[:5]).shape, (5,))


def test_easy_classes():
    """Classes far apart are told apart."""
    X, y = points(noise=0.05)
    report = tune(tree(), DEPTHS, X, y)
    check((report.folds, report.test), (1.0, 1.0))


def test_useless_candidate_loses():
    """A depth that is needed wins against one that is too small."""
    rng = np.random.default_rng(0)
    X = rng.uniform(-1, 1, (300, 2))
    y = (X[:, 0] * X[:, 1] > 0).astype(int)  # four squares, as on a chessboard
    report = tune(KNeighborsClassifier(), {"n_neighbors": [150, 5]}, X, y)
    check(report.params, {"n_neighbors": 5})


def test_same_seed_same_report():
    """Twice the same call, twice the same numbers."""
    first, second = (tune(tree(), DEPTHS, *points(), seed=4) for _ in range(2))
    check(first[:3], second[:3])


def test_hidden_as_by_hand():
    """Two classes that overlap, sorted by class: all as done the long way."""
    for seed in (0, 1, 7):
        X, y = points(noise=1.2, seed=seed)
        agrees(
            tune(tree(), DEPTHS, X, y, seed=seed), by_hand(tree(), DEPTHS, X, y, seed)
        )


def test_hidden_three_classes():
    """More than two classes, all of which count alike."""
    X, y = points(150, noise=1.0, shares=(0.6, 0.3, 0.1))
    agrees(tune(tree(), DEPTHS, X, y), by_hand(tree(), DEPTHS, X, y))


def test_hidden_classes_as_text():
    """Labels may be text, and none of them need be called positive."""
    X, y = points(noise=1.0)
    names = np.array(["stays", "leaves"])[y]
    agrees(tune(tree(), DEPTHS, X, names), by_hand(tree(), DEPTHS, X, names))


def test_hidden_rare_class():
    """Where one class is rare, a model that never names it scores low."""
    X, y = points(200, shares=(0.92, 0.08))
    report = tune(DummyClassifier(), {"strategy": ["most_frequent"]}, X, y)
    check(report.folds, max(0.45, min(report.folds, 0.5)))
    check(report.test, max(0.45, min(report.test, 0.5)))
    shares = {"max_depth": [1, 3, 6], "class_weight": [None, "balanced"]}
    agrees(tune(tree(), shares, X, y), by_hand(tree(), shares, X, y))


def test_hidden_pure_noise():
    """Twenty candidates on noise: the winner's test score is the one it has."""
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(80, 2)), np.tile([0, 1], 40)
    grid = {"max_depth": [1, 2, 3, 5], "min_samples_leaf": [1, 2, 4, 7, 10]}
    report = tune(tree(), grid, X, y)
    agrees(report, by_hand(tree(), grid, X, y))


def test_hidden_test_rows_choose_nothing():
    """Other answers for the test rows: same winner, same folds, same model."""
    X, y = points(noise=1.0)
    rows = np.arange(len(y))
    _, held_out = train_test_split(rows, test_size=0.25, stratify=y, random_state=0)
    spoilt = X.copy()
    spoilt[held_out] = 1e6
    report, other = tune(tree(), DEPTHS, X, y), tune(tree(), DEPTHS, spoilt, y)
    check((other.params, other.folds), (report.params, report.folds))
    check(other.model.predict(X).tolist(), report.model.predict(X).tolist())


def test_hidden_first_of_equals():
    """Of candidates with equal scores the first in the grid's order wins."""
    X, y = points(noise=0.05)
    check(tune(tree(), {"max_depth": [4, 2, 3]}, X, y).params, {"max_depth": 4})


def test_hidden_steps_of_a_pipeline():
    """A pipeline is tuned by the names of its steps."""
    X, y = points(noise=1.0)
    X = X * [1000.0, 1.0]
    model = make_pipeline(StandardScaler(), KNeighborsClassifier())
    grid = {"kneighborsclassifier__n_neighbors": [1, 5, 15]}
    agrees(tune(model, grid, X, y), by_hand(model, grid, X, y))


def test_hidden_estimator_unchanged():
    """The model handed in is neither fitted nor given other settings."""
    X, y = points()
    model = LogisticRegression(C=3.0)
    report = tune(model, {"C": [0.01, 1.0]}, X, y)
    check(model.get_params()["C"], 3.0)
    check(hasattr(model, "coef_"), False)
    check(report.model is model, False)


def test_hidden_frame_and_labels():
    """A frame and a Series under labels that are no numbers."""
    X, y = points(noise=1.0)
    labels = [f"row {number}" for number in range(len(y))]
    frame = pd.DataFrame(X, columns=["a", "b"], index=labels)
    report = tune(tree(), DEPTHS, frame, pd.Series(y, index=labels))
    check(report[:3], by_hand(tree(), DEPTHS, X, y)[:3])


def test_hidden_first_in_the_order_of_the_grid():
    """Equal candidates: ParameterGrid sorts the names, whatever order they came in."""
    X, y = points(100, shares=(0.8, 0.2))
    grid = {"strategy": ["constant", "most_frequent"], "constant": [1, 0]}
    report = tune(DummyClassifier(), grid, X, y)  # three of four always say 0
    check(report.params, {"constant": 1, "strategy": "most_frequent"})
