import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from solution import baseline


def houses(n=60, seed=0, extreme=True):
    """Size in m², rooms, and the year built; prices follow size and year."""
    rng = np.random.default_rng(seed)
    size = rng.uniform(40, 200, n)
    rooms = np.round(size / 30 + rng.uniform(0, 2, n))
    built = rng.integers(1900, 2020, n).astype(float)
    price = 3000 * size + 2000 * (built - 1900) + rng.normal(0, 40_000, n)
    if extreme:  # one palace
        size[7], price[7] = 2000.0, 5e6
    return np.column_stack([size, rooms, built]), price


def parts(X, y, seed):
    """The split that the task names."""
    return train_test_split(X, y, test_size=0.25, random_state=seed)


def rmse(actual, predicted):
    """Root mean squared error."""
    return float(np.sqrt(np.mean((np.asarray(actual) - predicted) ** 2)))


def ridge(train, answers, rows, alpha=10.0):
    """Predictions of a ridge regression on standardised columns, by hand."""
    centre, spread = train.mean(axis=0), train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    Z, mean = (train - centre) / spread, answers.mean()
    weights = np.linalg.solve(
        Z.T @ Z + alpha * np.eye(Z.shape[1]), Z.T @ (answers - mean)
    )
    return (rows - centre) / spread @ weights + mean


def test_three_parts_of_the_report():
    """The report has a model and two errors above zero."""
    report = baseline(*houses())
    check(hasattr(report.model, "predict"), True)
    check(report.rmse > 0 and report.mean_rmse > 0, True)


def test_model_beats_the_mean():
    """Size and year tell much about the price."""
    report = baseline(*houses(200, extreme=False))
    check(report.rmse < report.mean_rmse / 2, True)


def test_same_seed_same_report():
    """Twice the same call, twice the same errors."""
    X, y = houses()
    check(baseline(X, y, seed=3)[1:], baseline(X, y, seed=3)[1:])


def test_error_of_the_model():
    """The RMSE is the one of the returned model on the test rows."""
    X, y = houses(extreme=False)
    report = baseline(X, y)
    _, X_test, _, y_test = parts(X, y, 0)
    check(report.rmse / rmse(y_test, report.model.predict(X_test)), 1.0)


def test_no_relation():
    """Where the columns tell nothing, the model is not much better than the mean."""
    X, y = houses(400, extreme=False)
    y = np.random.default_rng(1).permutation(y)
    report = baseline(X, y)
    check(report.rmse / report.mean_rmse, 1.0, tol=0.05)


def test_hidden_predicts_from_raw_rows():
    """The model takes raw rows and predicts as a ridge on training columns."""
    X, y = houses()
    X_train, X_test, y_train, _ = parts(X, y, 0)
    got = baseline(X, y).model.predict(X_test)
    check(got / ridge(X_train, y_train, X_test), np.ones(len(X_test)), tol=1e-8)


def test_hidden_palace_in_the_test_rows():
    """An extreme row among the test rows leaves scaler and model as they are."""
    X, y = houses()
    for seed in range(8):
        X_train, X_test, y_train, y_test = parts(X, y, seed)
        if X_test[:, 0].max() == 2000.0:
            break
    check(X_test[:, 0].max(), 2000.0)
    want = rmse(y_test, ridge(X_train, y_train, X_test))
    check(baseline(X, y, seed=seed).rmse / want, 1.0, tol=1e-8)


def test_hidden_other_seeds():
    """Each seed has its own split."""
    X, y = houses()
    for seed in (1, 2, 42):
        X_train, X_test, y_train, y_test = parts(X, y, seed)
        want = rmse(y_test, ridge(X_train, y_train, X_test))
        check(baseline(X, y, seed=seed).rmse / want, 1.0, tol=1e-8)


def test_hidden_mean_of_the_training_targets():
    """The number to beat predicts the training rows' mean for each test row."""
    X, y = houses(20)
    for seed in (0, 1, 2):
        _, _, y_train, y_test = parts(X, y, seed)
        want = rmse(y_test, y_train.mean())
        check(baseline(X, y, seed=seed).mean_rmse / want, 1.0)


def test_hidden_units_do_not_matter():
    """Square feet for square metres: the same errors, as columns are scaled."""
    X, y = houses(extreme=False)
    feet = X * [10.764, 1.0, 1.0]
    check(baseline(feet, y).rmse / baseline(X, y).rmse, 1.0, tol=1e-8)


def test_hidden_constant_column():
    """A column that never changes gives no NaN and no other error."""
    X, y = houses(extreme=False)
    wider = np.column_stack([X, np.full(len(X), 7.0)])
    check(baseline(wider, y).rmse / baseline(X, y).rmse, 1.0, tol=1e-8)


def test_hidden_frame_with_other_labels():
    """A frame and a Series under odd labels: the split keeps the pairs together."""
    X, y = houses()
    labels = [f"house {number}" for number in range(len(y))]
    frame = pd.DataFrame(X, columns=["size", "rooms", "built"], index=labels)
    report = baseline(frame, pd.Series(y, index=labels), seed=1)
    want = baseline(X, y, seed=1)
    check([a / b for a, b in zip(report[1:], want[1:], strict=True)], [1.0, 1.0])


def test_hidden_smallest_table():
    """Eight rows: six to learn from, two to score."""
    X, y = houses(8, extreme=False)
    X_train, X_test, y_train, y_test = parts(X, y, 5)
    check(len(y_test), 2)
    want = rmse(y_test, ridge(X_train, y_train, X_test))
    check(baseline(X, y, seed=5).rmse / want, 1.0, tol=1e-8)


def test_hidden_plain_floats():
    """Both errors are floats, whatever kind."""
    report = baseline(*houses())
    check([isinstance(error, float) for error in report[1:]], [True, True])


def test_hidden_arrays_unchanged():
    """The arrays handed in keep their values."""
    X, y = houses()
    before = X.copy(), y.copy()
    baseline(X, y)
    check(X, before[0])
    check(y, before[1])
