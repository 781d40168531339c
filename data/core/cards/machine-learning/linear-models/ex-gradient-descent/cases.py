import numpy as np
from solution import descend

LINE = np.array([[-1.0], [0.0], [1.0], [2.0]])
STEEP = np.array([1.0, 3.0, 5.0, 7.0])  # 2 x + 3


def table(n, d, noise=0.0, seed=3):
    """Standard normal features, known weights, intercept 4."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    true = np.arange(1.0, d + 1.0) * (-1) ** np.arange(d)
    return X, X @ true + 4 + rng.normal(scale=noise, size=n), true


def mse(X, y, weights, intercept):
    return float(np.mean((X @ weights + intercept - y) ** 2))


def step_by_step(X, y, steps):
    """Losses and parameters by plain sums, for a given step of each round."""
    w, b, losses = [0.0] * X.shape[1], 0.0, []
    rows = list(zip(X.tolist(), y.tolist(), strict=True))
    for step in [*steps, None]:
        errors = [sum(a * c for a, c in zip(w, row)) + b - t for row, t in rows]
        losses.append(sum(e * e for e in errors) / len(rows))
        if step is None:
            return w, b, losses
        slopes = [
            2 * sum(e * row[j] for e, (row, _) in zip(errors, rows)) / len(rows)
            for j in range(len(w))
        ]
        w = [value - step * slope for value, slope in zip(w, slopes)]
        b -= step * 2 * sum(errors) / len(rows)


def test_finds_the_line():
    """Points on a line: slope 2 and intercept 3."""
    weights, intercept, _ = descend(LINE, STEEP, rate=0.1, rounds=1000)
    check((weights.tolist(), float(intercept)), ([2.0], 3.0), tol=1e-6)


def test_several_columns():
    """Three columns without noise: the true weights."""
    X, y, true = table(60, 3)
    weights, intercept, _ = descend(X, y, rate=0.1, rounds=1000)
    check(weights, true, tol=1e-6)
    check(float(intercept), 4.0, tol=1e-6)


def test_losses_count():
    """One loss for the start and one for each round."""
    _, _, losses = descend(LINE, STEEP, rate=0.1, rounds=5)
    check((len(losses), losses[0]), (6, 21.0))


def test_losses_fall():
    """At a small rate each loss is below the one before."""
    _, _, losses = descend(LINE, STEEP, rate=0.05, rounds=30)
    check(all(b < a for a, b in zip(losses, losses[1:])), True)


def test_stops_early():
    """Points off the line: with a tolerance it stops long before the last round."""
    off_line = np.array([1.0, 3.5, 4.5, 7.0])
    _, _, losses = descend(LINE, off_line, rate=0.1, rounds=100_000, tol=1e-3)
    check(len(losses) < 200, True)


def test_one_round():
    """The first step is the rate times the gradient, here of -9 and -8."""
    weights, intercept, _ = descend(LINE, STEEP, rate=0.1, rounds=1)
    check((weights.tolist(), float(intercept)), ([0.9], 0.8))


def test_hidden_every_loss():
    """Each recorded loss, and what is returned, as computed by plain sums."""
    X, y, _ = table(12, 2, noise=1.0, seed=8)
    w, b, want = step_by_step(X, y, [0.07] * 9)
    weights, intercept, losses = descend(X, y, rate=0.07, rounds=9)
    check([float(loss) for loss in losses], want)
    check((weights.tolist(), float(intercept)), (w, b))


def test_hidden_last_loss_belongs_to_the_result():
    """After an early stop, too, the last loss is that of the weights returned."""
    X, y, _ = table(40, 3, noise=1.0)
    weights, intercept, losses = descend(X, y, rate=0.1, rounds=500, tol=0.01)
    check(float(losses[-1]), mse(X, y, weights, intercept))


def test_hidden_stop_is_relative():
    """In units a million times larger the rounds are the same."""
    X, y, _ = table(40, 3, noise=1.0)
    counts = [
        len(descend(X, unit * y, rate=0.1, rounds=500, tol=0.01)[2])
        for unit in (1, 1_000_000, 1e-6)
    ]
    check(counts, [counts[0]] * 3)


def test_hidden_stop_is_exact():
    """It stops in the first round that changes the loss by less than the share."""
    X, y, _ = table(40, 3, noise=1.0)
    whole = descend(X, y, rate=0.1, rounds=200)[2]
    for tol in (0.2, 0.05, 0.001):
        pairs = enumerate(zip(whole, whole[1:]), start=1)
        first = next(i for i, (a, b) in pairs if abs(a - b) < tol * a)
        _, _, losses = descend(X, y, rate=0.1, rounds=200, tol=tol)
        check(len(losses) - 1, first)


def test_hidden_no_tolerance_no_stop():
    """With tol 0 all rounds are run, even when nothing moves any more."""
    X = np.array([[1.0], [-1.0]])
    _, _, losses = descend(X, np.array([0.0, 0.0]), rate=0.1, rounds=7)
    check([float(loss) for loss in losses], [0.0] * 8)


def test_hidden_rising_loss_is_no_end():
    """At too high a rate the loss rises; that is no reason to stop early."""
    _, _, losses = descend(LINE, STEEP, rate=0.8, rounds=4, tol=1e-4)
    check([float(loss) for loss in losses], step_by_step(LINE, STEEP, [0.8] * 4)[2])


def test_hidden_divergence():
    """A loss that leaves the floats raises an error, also one that is not yet NaN."""
    check_raises(ValueError, descend, LINE, STEEP, 5.0, 1000)
    check_raises(ValueError, descend, LINE, STEEP, 1e200, 1)


def test_hidden_decay():
    """Round t steps by the rate over 1 + decay t, from t = 0."""
    X, y, _ = table(12, 2, noise=1.0, seed=8)
    steps = [0.2 / (1 + 0.5 * t) for t in range(6)]
    w, b, want = step_by_step(X, y, steps)
    weights, intercept, losses = descend(X, y, rate=0.2, rounds=6, decay=0.5)
    check([float(loss) for loss in losses], want)
    check((weights.tolist(), float(intercept)), (w, b))


def test_hidden_no_rounds():
    """Without a round: zeros, and the loss of the start."""
    X, y, _ = table(5, 3)
    weights, intercept, losses = descend(X, y, rounds=0)
    check((weights.tolist(), float(intercept)), ([0.0] * 3, 0.0))
    check([float(loss) for loss in losses], [float(np.mean(y**2))])


def test_hidden_integers():
    """Integer features and targets are welcome."""
    X, y = np.array([[-1], [0], [1], [2]]), np.array([1, 3, 5, 7])
    weights, intercept, losses = descend(X, y, rate=0.1, rounds=1)
    check((weights.tolist(), float(intercept), losses[0]), ([0.9], 0.8, 21.0))


def test_hidden_fault():
    """No rows, or rows and targets of unequal number."""
    check_raises(ValueError, descend, np.empty((0, 2)), np.empty(0))
    check_raises(ValueError, descend, np.ones((1, 2)), np.ones(4))
    check_raises(ValueError, descend, np.ones((4, 2)), np.ones(1))


def test_hidden_input_unchanged():
    """The arrays given stay as they were."""
    X, y, _ = table(20, 2)
    before = X.copy(), y.copy()
    descend(X, y, rounds=3)
    check((X, y), before)


def test_hidden_large():
    """50,000 rows, 5 columns, 1000 rounds: no loop over rows."""
    X, y, true = table(50_000, 5)
    weights, _, losses = descend(X, y, rate=0.3, rounds=1000)
    check(weights, true, tol=1e-6)
    check(len(losses), 1001)
