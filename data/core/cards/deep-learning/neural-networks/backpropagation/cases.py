import warnings
from math import exp, log, tanh

import numpy as np
from solution import gradient_check, loss_and_gradients


def network(d, h, k, seed=0, size=1.0):
    rng = np.random.default_rng(seed)
    shapes = {"W1": (d, h), "b1": (h,), "W2": (h, k), "b2": (k,)}
    return {name: rng.normal(0, size, shape) for name, shape in shapes.items()}


def table(n, d, k, seed=1):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.integers(0, k, n)


def plain_loss(X, y, params):
    """The loss of the Task, also for complex parameters of moderate size."""
    hidden = np.tanh(X @ params["W1"] + params["b1"])
    powers = np.exp(hidden @ params["W2"] + params["b2"])
    return -np.mean(np.log(powers[np.arange(len(y)), y] / powers.sum(axis=1)))


def true_gradients(X, y, params):
    """By steps along the imaginary axis: exact to rounding, no differences."""
    found = {}
    for name, values in params.items():
        found[name] = np.empty(values.shape)
        for place in np.ndindex(values.shape):
            moved = values.astype(complex)
            moved[place] += 1e-30j
            loss = plain_loss(X, y, {**params, name: moved})
            found[name][place] = loss.imag / 1e-30
    return found


def compare(X, y, params):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loss, gradients = loss_and_gradients(X, y, params)
    check(loss, float(plain_loss(X, y, params)))
    check(gradients, true_gradients(X, y, params))


def cubes(params):
    return float(sum((values**3).sum() for values in params.values()))


def test_no_idea():
    """All parameters 0, three classes: ln 3; only b2 has a slope."""
    params = {name: values * 0.0 for name, values in network(2, 4, 3).items()}
    loss, gradients = loss_and_gradients(np.array([[1.0, 2.0]]), np.array([1]), params)
    check(loss, log(3))
    check(gradients["b2"], np.array([1 / 3, -2 / 3, 1 / 3]))
    check(gradients["W1"], np.zeros((2, 4)))


def test_one_row_by_hand():
    """One input, one hidden unit, two classes: the chain rule with plain numbers."""
    params = {
        "W1": np.array([[0.5]]),
        "b1": np.array([0.1]),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([0.0, 0.2]),
    }
    hidden = tanh(0.5 * 3.0 + 0.1)
    wrong = 1 / (1 + exp(2 * hidden - 0.2))  # the probability of class 1
    back = (-wrong - wrong) * (1 - hidden**2)
    loss, gradients = loss_and_gradients(np.array([[3.0]]), np.array([0]), params)
    check(loss, -log(1 - wrong))
    check(gradients["W2"], np.array([[-wrong * hidden, wrong * hidden]]))
    check(gradients["b2"], np.array([-wrong, wrong]))
    check(gradients["W1"], np.array([[back * 3.0]]))
    check(gradients["b1"], np.array([back]))


def test_names_and_shapes():
    """Each gradient has the shape of its parameter."""
    params = network(3, 4, 2)
    loss, gradients = loss_and_gradients(*table(5, 3, 2), params)
    check(isinstance(loss, float), True)
    check(
        {name: values.shape for name, values in gradients.items()},
        {name: values.shape for name, values in params.items()},
    )


def test_check_passes_a_right_gradient():
    """The slopes of a sum of squares are twice the values."""
    params = {"w": np.array([[1.0, -2.0], [0.5, 3.0]])}
    errors = gradient_check(
        lambda p: float((p["w"] ** 2).sum()), params, {"w": 2 * params["w"]}
    )
    check(list(errors), ["w"])
    check(errors["w"] < 1e-8, True)


def test_check_finds_a_doubled_gradient():
    """Twice the right gradient is off by half of itself."""
    params = {"w": np.array([1.0, -2.0]), "c": np.array([3.0])}
    gradients = {"w": 4 * params["w"], "c": 2 * params["c"]}
    errors = gradient_check(
        lambda p: float((p["w"] ** 2).sum() + (p["c"] ** 2).sum()), params, gradients
    )
    check(errors["w"], 0.5, tol=1e-6)
    check(errors["c"] < 1e-8, True)


def test_both_together():
    """Your gradients pass your check."""
    X, y = table(6, 3, 3)
    params = network(3, 5, 3)
    _, gradients = loss_and_gradients(X, y, params)
    errors = gradient_check(
        lambda p: loss_and_gradients(X, y, p)[0], params, gradients
    )
    fine = {name: error < 1e-4 for name, error in errors.items()}
    check(fine, dict.fromkeys(params, True))


def test_hidden_unequal_sizes():
    """Rows, inputs, hidden units and classes all differ in number."""
    compare(*table(7, 3, 4), network(3, 5, 4))


def test_hidden_square_matrices():
    """Square matrices: a missing transpose shows in the values alone."""
    compare(*table(3, 3, 3), network(3, 3, 3))


def test_hidden_steep_units():
    """Hidden units far from 0: the slope of tanh comes from its output, once."""
    compare(*table(6, 2, 3), network(2, 4, 3, size=2.0))


def test_hidden_repeated_rows():
    """Each row three times: a mean stays, loss and gradients alike."""
    X, y = table(4, 3, 2)
    params = network(3, 4, 2)
    once = loss_and_gradients(X, y, params)
    check(loss_and_gradients(np.tile(X, (3, 1)), np.tile(y, 3), params), once)


def test_hidden_class_without_a_row():
    """Classes that no row has still get slopes."""
    X, _ = table(4, 2, 2)
    compare(X, np.array([0, 2, 2, 0]), network(2, 3, 5))


def test_hidden_one_class():
    """A single class: nothing to learn, loss 0 and slopes 0."""
    compare(table(3, 2, 1)[0], np.zeros(3, dtype=int), network(2, 3, 1))


def test_hidden_huge_scores():
    """Sums and scores of 1000: a hit costs 0, a miss all it is off, no warnings."""
    params = network(1, 1, 2)
    params["W1"][:], params["b1"][:] = 1000.0, 0.0
    params["W2"][:], params["b2"][:] = [[1000.0, -1000.0]], 0.0
    X, y = np.array([[1.0], [-1.0], [1.0]]), np.array([0, 1, 1])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loss, gradients = loss_and_gradients(X, y, params)
    check(loss, 2000 / 3)
    check(gradients["b2"], np.array([1 / 3, -1 / 3]))
    check(gradients["W1"], np.array([[0.0]]))


def test_hidden_rows_of_unlike_scores():
    """Scores of 1000 in one row, of 0 in the other: each row has its own largest."""
    params = network(1, 1, 2)
    params["W1"][:], params["b1"][:] = 100.0, 0.0
    params["W2"][:], params["b2"][:] = [[1000.0, -1000.0]], 0.0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        loss, gradients = loss_and_gradients(
            np.array([[1.0], [0.0]]), np.array([0, 0]), params
        )
    check(loss, log(2) / 2)
    check(gradients["b2"], np.array([-0.25, 0.25]))
    check(gradients["b1"], np.array([-500.0]))


def test_hidden_whole_numbers_unchanged():
    """Inputs of whole numbers are welcome; nothing that was given changes."""
    X, y = np.array([[3, -1], [2, 5]]), np.array([2, 0])
    params = network(2, 3, 3)
    kept = {name: values.copy() for name, values in params.items()}
    compare(X, y, params)
    check((X.tolist(), y.tolist()), ([[3, -1], [2, 5]], [2, 0]))
    check(all(np.array_equal(params[name], kept[name]) for name in kept), True)


def test_hidden_central_differences():
    """Of cubes they are off by step² exactly; one-sided ones by far more."""
    params = {"w": np.array([2.0])}
    errors = gradient_check(cubes, params, {"w": np.array([12.0])}, 0.1)
    check(errors["w"], 0.01 / 12.01)


def test_hidden_norms_of_the_array():
    """One error for the whole array: of its norms, not of the worst entry."""
    params = {"w": np.array([[3.0, 0.0], [0.0, 1.0]])}
    gradients = {"w": np.array([[4.0, 0.0], [0.0, 0.0]])}
    errors = gradient_check(
        lambda p: float((p["w"] ** 2).sum() / 2), params, gradients, 0.25
    )
    check(errors["w"], 2**0.5 / 4)


def test_hidden_numeric_is_larger():
    """The divisor is the larger norm, whichever of the two that is."""
    errors = gradient_check(
        lambda p: float(5 * p["w"].sum()), {"w": np.ones(1)}, {"w": np.ones(1)}, 0.5
    )
    check(errors["w"], 0.8)


def test_hidden_tiny_slopes():
    """Below 1e-8 it divides by 1e-8; slopes of 0 give 0."""
    params = {"w": np.array([1.0]), "unused": np.array([0.3, 0.7])}
    gradients = {"w": np.array([0.0]), "unused": np.zeros(2)}
    errors = gradient_check(lambda p: float(3e-9 * p["w"][0]), params, gradients, 0.5)
    check(errors, {"w": 0.3, "unused": 0.0})


def test_hidden_parameters_to_the_last_bit():
    """After the check parameters and gradients are what they were, to the last bit."""
    params = {"w": np.array([0.1, 0.7, -1.3, 1e6]), "c": np.array([[0.3]])}
    gradients = {name: 3 * values**2 for name, values in params.items()}
    given = params, gradients
    kept = [{name: v.tolist() for name, v in arrays.items()} for arrays in given]
    gradient_check(cubes, params, gradients, 0.1)
    left = [{name: v.tolist() for name, v in arrays.items()} for arrays in given]
    check(left == kept, True)


def test_hidden_gradients_in_another_order():
    """A gradient belongs to its parameter by name, in whatever order they stand."""
    params = {"w": np.array([1.0, -2.0]), "c": np.array([3.0, 0.5])}
    gradients = {"c": 2 * params["c"], "w": 2 * params["w"]}
    errors = gradient_check(
        lambda p: float((p["w"] ** 2).sum() + (p["c"] ** 2).sum()), params, gradients
    )
    check(max(errors.values()) < 1e-8, True)


def test_hidden_one_at_a_time():
    """Parameters multiply one another: one is moved while the others stay."""
    params = {"a": np.array([2.0, 3.0]), "b": np.array([5.0])}
    gradients = {"a": np.array([15.0, 10.0]), "b": np.array([6.0])}
    errors = gradient_check(
        lambda p: float(p["a"].prod() * p["b"][0]), params, gradients, 0.25
    )
    check(max(errors.values()) < 1e-9, True)


def test_hidden_any_memory_layout():
    """A transposed array, a single number and a three-dimensional array."""
    params = {
        "turned": np.arange(1.0, 7.0).reshape(2, 3).T,
        "number": np.array(2.0),
        "deep": np.arange(1.0, 9.0).reshape(2, 2, 2),
    }
    gradients = {name: 3 * values**2 for name, values in params.items()}
    errors = gradient_check(cubes, params, gradients, 1e-4)
    fine = {name: error < 1e-6 for name, error in errors.items()}
    check(fine, dict.fromkeys(params, True))
