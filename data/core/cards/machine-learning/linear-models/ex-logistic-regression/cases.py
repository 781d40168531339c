import warnings
from math import exp, log, log1p

import numpy as np
from solution import fit, log_loss, probabilities


def table(n=80, d=2, seed=4):
    """Labels drawn with probabilities from known weights: the classes overlap."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    chance = 1 / (1 + np.exp(-(X @ np.arange(1.0, d + 1.0) + 0.5)))
    return X, (rng.uniform(size=n) < chance).astype(int)


def rounds_by_hand(X, y, rate, rounds, penalty=0.0):
    """Objectives and parameters by plain sums; for logits of moderate size."""
    w, b, objectives = [0.0] * X.shape[1], 0.0, []
    rows = list(zip(X.tolist(), y.tolist(), strict=True))
    for done in range(rounds + 1):
        z = [sum(a * c for a, c in zip(w, row)) + b for row, _ in rows]
        costs = [log1p(exp(v)) - t * v for v, (_, t) in zip(z, rows)]
        shrink = penalty / 2 * sum(value * value for value in w)
        objectives.append(sum(costs) / len(rows) + shrink)
        if done == rounds:
            return w, b, objectives
        errors = [1 / (1 + exp(-v)) - t for v, (_, t) in zip(z, rows)]
        slopes = [
            sum(e * row[j] for e, (row, _) in zip(errors, rows)) / len(rows)
            + penalty * w[j]
            for j in range(len(w))
        ]
        w = [value - rate * slope for value, slope in zip(w, slopes)]
        b -= rate * sum(errors) / len(rows)


def strictly(function, *args):
    """The result, with warnings as errors."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return function(*args)


def test_loss_of_no_idea():
    """Logits of 0 cost ln 2 each."""
    check(log_loss(np.array([0.0, 0.0]), np.array([0, 1])), log(2))


def test_loss_of_odds():
    """Odds of 3 to 1 for class 1: ln 4/3 if it is, ln 4 if it is not."""
    logits = np.array([log(3), log(3)])
    check(log_loss(logits, np.array([1, 0])), (log(4 / 3) + log(4)) / 2)


def test_probabilities():
    """Logits of ln 3, 0 and -ln 3."""
    X = np.array([[1.0], [0.0], [-1.0]])
    got = probabilities(X, np.array([log(3)]), 0.0)
    check(got, np.array([0.75, 0.5, 0.25]))


def test_fit_separates():
    """Overlapping classes: the probabilities rank most rows rightly."""
    X, y = table()
    weights, intercept, _ = fit(X, y)
    right = (probabilities(X, weights, intercept) > 0.5) == y
    check(right.mean() > 0.75, True)


def test_objectives_fall():
    """From ln 2 on, each objective is below the one before."""
    X, y = table()
    _, _, objectives = fit(X, y, 0.5, 50)
    check(objectives[0], log(2))
    check(all(b < a for a, b in zip(objectives, objectives[1:])), True)


def test_penalty_shrinks():
    """A penalty makes the weights smaller."""
    X, y = table()
    free, held = fit(X, y)[0], fit(X, y, penalty=1.0)[0]
    check(np.linalg.norm(held) < np.linalg.norm(free) / 2, True)


def test_hidden_loss_of_sure_mistakes():
    """Logits of 1000 against the label cost 1000, neither infinity nor a cut value."""
    logits = np.array([1000.0, -1000.0])
    check(strictly(log_loss, logits, np.array([0, 1])), 1000.0)


def test_hidden_loss_of_sure_hits():
    """Far on the right side the loss is tiny, and not rounded to 0."""
    logits, y = np.array([50.0, -50.0]), np.array([1, 0])
    check(strictly(log_loss, logits, y) * exp(50), 1.0)


def test_hidden_loss_of_gigantic_logits():
    """Right by 1e300: nothing to pay, and no warning."""
    logits, y = np.array([1e300, -1e300]), np.array([1, 0])
    check(strictly(log_loss, logits, y), 0.0)


def test_hidden_probabilities_far_out():
    """Logits of 1000 on either side give 1 and 0 without a warning."""
    X = np.array([[1000.0], [-1000.0]])
    got = strictly(probabilities, X, np.array([1.0]), 0.0)
    check(got, np.array([1.0, 0.0]))


def test_hidden_small_probabilities():
    """Logits of -40 and -700 give small probabilities, not 0 and not a cut value."""
    got = strictly(probabilities, np.array([[-40.0], [-700.0]]), np.array([1.0]), 0.0)
    check(float(got[0]) * exp(40), 1.0)
    check(float(got[1]) * exp(700), 1.0)


def test_hidden_every_round():
    """Objectives and parameters as by plain sums."""
    X, y = table(12)
    w, b, want = rounds_by_hand(X, y, 0.4, 8)
    weights, intercept, objectives = fit(X, y, 0.4, 8, 0.0)
    check([float(value) for value in objectives], want)
    check((weights.tolist(), float(intercept)), (w, b))


def test_hidden_every_round_with_penalty():
    """The same with a penalty, which spares the intercept."""
    X, y = table(12)
    w, b, want = rounds_by_hand(X, y, 0.4, 8, 0.7)
    weights, intercept, objectives = fit(X, y, 0.4, 8, 0.0, 0.7)
    check([float(value) for value in objectives], want)
    check((weights.tolist(), float(intercept)), (w, b))


def test_hidden_intercept_is_free():
    """Under a huge penalty the intercept alone still gives the share of class 1."""
    X, y = np.array([[1.0], [-1.0], [1.0], [-1.0]]), np.array([1, 1, 1, 0])
    weights, intercept, _ = fit(X, y, 0.01, 20_000, 1e-14, 100.0)
    check(abs(weights[0]) < 0.01, True)
    check(float(intercept), log(3), tol=1e-3)


def test_hidden_stop_is_exact():
    """It stops in the first round that changes the objective by less than tol."""
    X, y = table()
    whole = fit(X, y, 0.5, 300, 0.0)[2]
    for tol in (1e-3, 1e-5):
        pairs = enumerate(zip(whole, whole[1:]), start=1)
        first = next(i for i, (a, b) in pairs if abs(a - b) < tol)
        check(len(fit(X, y, 0.5, 300, tol)[2]) - 1, first)


def test_hidden_rising_objective_is_no_end():
    """At too high a rate it may rise; that is no reason to stop."""
    X, y = table()
    want = rounds_by_hand(X, y, 30.0, 5)[2]  # rises in the first round
    check([float(value) for value in fit(X, y, 30.0, 5, 1e-8)[2]], want)


def test_hidden_unscaled_features():
    """Columns in the thousands: huge logits, yet no warning and all finite."""
    X, y = table()
    weights, intercept, objectives = strictly(fit, X * 5000, y, 0.5, 100)
    check(bool(np.isfinite([*weights, intercept, *objectives]).all()), True)


def test_hidden_separable():
    """Classes that a line separates: finite weights, objective near 0, no warning."""
    X, y = np.array([[-2.0], [-1.0], [1.0], [2.0]]), np.array([0, 0, 1, 1])
    weights, intercept, objectives = strictly(fit, X, y, 5.0, 2000, 0.0)
    check((len(objectives), objectives[-1] < 1e-3, weights[0] > 7), (2001, True, True))


def test_hidden_no_tolerance_no_stop():
    """With tol 0 all rounds are run, even when nothing moves any more."""
    X, y = np.array([[1.0], [1.0]]), np.array([0, 1])
    _, _, objectives = fit(X, y, 0.5, 4, 0.0)
    check([float(value) for value in objectives], [log(2)] * 5)


def test_hidden_label_types():
    """Labels as truth values or small unsigned integers: the same loss."""
    logits, want = np.array([log(3), log(3)]), (log(4 / 3) + log(4)) / 2
    for kind in (bool, np.uint8, np.int64, float):
        check(log_loss(logits, np.array([1, 0], dtype=kind)), want)


def test_hidden_one_class():
    """Only class 1: the weights of a symmetric column stay 0, the intercept rises."""
    X = np.array([[1.0], [-1.0]])
    weights, intercept, _ = strictly(fit, X, np.array([1, 1]), 0.5, 1)
    check((weights.tolist(), float(intercept)), ([0.0], 0.25))


def test_hidden_no_rounds():
    """Without a round: zeros and ln 2."""
    X, y = table()
    weights, intercept, objectives = fit(X, y, 0.5, 0)
    check((weights.tolist(), float(intercept)), ([0.0, 0.0], 0.0))
    check([float(value) for value in objectives], [log(2)])


def test_hidden_fault():
    """No rows, unequal lengths, labels other than 0 and 1."""
    check_raises(ValueError, fit, np.empty((0, 2)), np.empty(0))
    check_raises(ValueError, fit, np.ones((3, 2)), np.array([1]))
    check_raises(ValueError, fit, np.ones((1, 2)), np.array([0, 1]))
    check_raises(ValueError, fit, np.ones((2, 1)), np.array([-1, 1]))
    check_raises(ValueError, fit, np.ones((2, 1)), np.array([0.0, 0.5]))


def test_hidden_truth_values_unchanged():
    """Labels True and False and whole-number features are welcome and stay."""
    X, y = np.array([[3], [-1], [2]]), np.array([True, False, False])
    w, b, want = rounds_by_hand(X, y.astype(int), 0.3, 3)
    weights, intercept, objectives = fit(X, y, 0.3, 3, 0.0)
    check(([float(v) for v in objectives], weights.tolist()), (want, w))
    check((X.tolist(), y.tolist()), ([[3], [-1], [2]], [True, False, False]))
