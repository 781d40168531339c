import numpy as np
from solution import huber_descend

LINE = np.array([[-2.0], [-1.0], [0.0], [1.0], [2.0]])
SLOPE = np.array([-3.0, -1.0, 1.0, 3.0, 5.0])  # 2 x + 1


def table(n=40, d=2, seed=5):
    """Noise, and every seventh target far off."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    y = X @ np.arange(1.0, d + 1.0) - 2 + rng.normal(size=n)
    y[::7] += 30
    return X, y


def huber(r, delta):
    if abs(r) <= delta:
        return r * r / 2
    return delta * (abs(r) - delta / 2)


def mean_loss(X, y, w, b, delta):
    return sum(huber(float(x @ w) + b - t, delta) for x, t in zip(X, y)) / len(y)


def gradient(X, y, w, b, delta):
    pull = [max(-delta, min(delta, float(x @ w) + b - t)) for x, t in zip(X, y)]
    by_w = [sum(p * x[j] for p, x in zip(pull, X)) / len(y) for j in range(X.shape[1])]
    return by_w, sum(pull) / len(y)


def test_finds_the_line():
    """Without noise: slope 2 and intercept 1."""
    weights, intercept, _ = huber_descend(LINE, SLOPE, 1.0, 0.3, 2000)
    check((weights.tolist(), float(intercept)), ([2.0], 1.0), tol=1e-6)


def test_losses_start():
    """Zeros cost 2.5, 0.5, 0.5, 2.5 and 4.5 at delta 1: 2.1 in the mean."""
    _, _, losses = huber_descend(LINE, SLOPE, 1.0, 0.1, 3)
    check((len(losses), float(losses[0])), (4, 2.1))


def test_losses_fall():
    """At a small rate each loss is below the one before."""
    X, y = table()
    _, _, losses = huber_descend(X, y, 1.0, 0.1, 50)
    check(all(b < a for a, b in zip(losses, losses[1:])), True)


def test_outlier_pulls_little():
    """A target off by 1000 moves the line by far less than least squares would."""
    y = SLOPE.copy()
    y[-1] += 1000
    weights, _, _ = huber_descend(LINE, y, 1.0, 0.3, 3000)
    check(abs(weights[0] - 2) < 1, True)


def test_stops_early():
    """It stops once the gradient is small."""
    _, _, losses = huber_descend(LINE, SLOPE, 1.0, 0.3, 100_000, 1e-6)
    check(len(losses) < 1000, True)


def test_hidden_one_round():
    """Each residual is cut to delta before it is weighted by its row."""
    X = np.array([[10.0], [-4.0], [1.0]])
    weights, intercept, _ = huber_descend(X, np.array([5.0, 0.5, -3.0]), 2.0, 0.1, 1)
    check((weights.tolist(), float(intercept)), ([1.6 / 3], 0.05 / 3))


def test_hidden_every_loss():
    """Losses, weights and intercept after each number of rounds, by plain sums."""
    X, y = table()
    w, b, want = np.zeros(2), 0.0, []
    for rounds in range(6):
        want.append(mean_loss(X, y, w, b, 1.5))
        weights, intercept, losses = huber_descend(X, y, 1.5, 0.2, rounds)
        check([float(loss) for loss in losses], want)
        check((weights.tolist(), float(intercept)), (w.tolist(), b))
        by_w, by_b = gradient(X, y, w, b, 1.5)
        w, b = w - 0.2 * np.array(by_w), b - 0.2 * by_b


def test_hidden_huge_delta():
    """With a delta above all residuals it is least squares."""
    X, y = table()
    weights, intercept, _ = huber_descend(X, y, 1e6, 0.3, 2000)
    want, *_ = np.linalg.lstsq(np.column_stack([X, np.ones(len(y))]), y)
    check([*weights.tolist(), float(intercept)], want.tolist(), tol=1e-6)


def test_hidden_tiny_delta():
    """With a tiny delta the intercept ends near the median, not the mean."""
    X, y = np.zeros((5, 1)), np.array([1.0, 2.0, 3.0, 4.0, 500.0])
    _, intercept, _ = huber_descend(X, y, 0.01, 1.0, 5000)
    check(abs(intercept - 3) < 0.02, True)


def test_hidden_gradient_of_the_intercept_counts():
    """A steep intercept alone keeps it going: the weights' gradient is 0 from the start."""
    X, y = np.array([[-1.0], [1.0]]), np.array([4.0, 4.0])
    weights, intercept, losses = huber_descend(X, y, 10.0, 0.5, 200, 1e-9)
    check((weights.tolist(), float(intercept)), ([0.0], 4.0), tol=1e-6)
    check(losses[-1] < 1e-9, True)


def test_hidden_negative_gradient_counts():
    """Only entries below 0: their size is what is compared with tol."""
    X, y = np.array([[1.0], [1.0], [2.0]]), np.array([3.0, 3.0, 5.0])
    weights, intercept, losses = huber_descend(X, y, 10.0, 0.2, 1, 0.5)
    check(len(losses), 2)


def test_hidden_stop_is_exact():
    """It ends at the first parameters whose gradient is within tol."""
    X, y = table()
    w, b, rounds = np.zeros(2), 0.0, 0
    while max(np.abs((g := gradient(X, y, w, b, 1.0))[0]).max(), abs(g[1])) > 0.05:
        w, b, rounds = w - 0.2 * np.array(g[0]), b - 0.2 * g[1], rounds + 1
    weights, intercept, losses = huber_descend(X, y, 1.0, 0.2, 500, 0.05)
    check(len(losses) - 1, rounds)
    check((weights.tolist(), float(intercept)), (w.tolist(), b))


def test_hidden_start_is_best():
    """Where zeros fit, no round is needed, even with tol 0."""
    weights, intercept, losses = huber_descend(LINE, np.zeros(5), 1.0)
    check((weights.tolist(), float(intercept), len(losses)), ([0.0], 0.0, 1))


def test_hidden_integers_unchanged():
    """Integer arrays are welcome and stay as they were."""
    X, y = np.array([[-2], [0], [2]]), np.array([-3, 1, 500])
    weights, _, _ = huber_descend(X, y, 1.0, 0.1, 1)
    check(weights.tolist(), [0.4 / 3])
    check((X.tolist(), y.tolist()), ([[-2], [0], [2]], [-3, 1, 500]))


def test_hidden_fault():
    """No rows, unequal lengths, or a delta that is not positive."""
    check_raises(ValueError, huber_descend, np.empty((0, 2)), np.empty(0), 1.0)
    check_raises(ValueError, huber_descend, np.ones((1, 2)), np.ones(3), 1.0)
    check_raises(ValueError, huber_descend, np.ones((3, 2)), np.ones(1), 1.0)
    check_raises(ValueError, huber_descend, LINE, SLOPE, 0.0)
    check_raises(ValueError, huber_descend, LINE, SLOPE, -1.0)
