import sys

import numpy as np
from numpy.random import default_rng
from solution import bands

FEW = {"solution": 200, "numpy": 4000}  # steps that need no loop over the paths


def check_few_steps(*args):
    """Count the steps of Python, in the learner's code and in NumPy's: lines, calls."""
    bands(*args)  # NumPy may load something at its first use
    steps = dict.fromkeys(FEW, 0)

    def count(frame, event, arg):
        package = str(frame.f_globals.get("__name__")).partition(".")[0]
        if package not in FEW:
            return None
        steps[package] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        bands(*args)
    finally:
        sys.settrace(before)
    check(steps, {package: min(steps[package], FEW[package]) for package in FEW})


def lists(result):
    """Arrays as lists, rounded to what is certain."""
    low, high, total = result
    return [np.round(low, 9).tolist(), np.round(high, 9).tolist(), list(total)]


def test_no_errors():
    """With residuals of 0 every path is the forecast: 7, 5.5, 4.75."""
    got = bands(10, 4, 0.5, [0.0], 3, 0.9, 50, default_rng(1))
    check(lists(got), [[7.0, 5.5, 4.75], [7.0, 5.5, 4.75], [17.25, 17.25]])


def test_one_day():
    """One day, errors of -1 and 1: the 80 % band runs from one to the other."""
    got = bands(20, 10, 0.5, [-1.0, 1.0], 1, 0.8, 2000, default_rng(2))
    check(lists(got), [[14.0], [16.0], [14.0, 16.0]])


def test_shapes_and_types():
    """Two arrays with a bound per day, and a tuple of two floats."""
    low, high, total = bands(5, 5, 0.9, [-2, 0, 3], 4, 0.9, 500, default_rng(3))
    check((low.shape, high.shape), ((4,), (4,)))
    check((type(total), [isinstance(x, float) for x in total]), (tuple, [True, True]))


def test_same_seed_same_answer():
    """Two generators with the same seed give the same band."""
    args = 5, 3, 0.7, [-2.0, 0.5, 3.0], 3, 0.9, 400
    check(lists(bands(*args, default_rng(7))), lists(bands(*args, default_rng(7))))


def test_bad_level():
    """A level of 95 is no probability."""
    check_raises(ValueError, bands, 5, 3, 0.7, [1.0, -1.0], 3, 95, 400, default_rng(1))


def test_without_a_loop_over_paths():
    """3,000 paths of five days, and Python takes at most 200 steps in your code."""
    check_few_steps(5, 3, 0.7, [-2.0, 0.5, 3.0], 5, 0.9, 3000, default_rng(4))


def test_hidden_errors_are_fed_on():
    """A constant error of 1 enters the next day's value: 8, 7, 6.5."""
    got = bands(10, 4, 0.5, [1.0], 3, 0.9, 20, default_rng(1))
    check(lists(got), [[8.0, 7.0, 6.5], [8.0, 7.0, 6.5], [21.5, 21.5]])


def test_hidden_residuals_as_they_are():
    """A mean error other than 0 stays in the band."""
    got = bands(0, 0, 0.0, [2.0, 4.0], 2, 0.8, 4000, default_rng(5))
    check(lists(got), [[2.0, 2.0], [4.0, 4.0], [4.0, 8.0]])


def test_hidden_new_error_every_day():
    """A random walk: after two days -2 or 2 with a chance of a quarter each, or 0."""
    got = bands(0, 99, 1.0, [-1.0, 1.0], 2, 0.4, 8000, default_rng(6))
    check(lists(got)[:2], [[-1.0, 0.0], [1.0, 0.0]])
    got = bands(0, 99, 1.0, [-1.0, 1.0], 2, 0.6, 8000, default_rng(6))
    check(lists(got)[:2], [[-1.0, -2.0], [1.0, 2.0]])


def test_hidden_level_is_the_middle_share():
    """Ten equal chances: 60 % leaves out a fifth on each side."""
    got = bands(0, 0, 0.0, list(range(10)), 1, 0.6, 20_000, default_rng(8))
    check(abs(got[0][0] - 1.5) <= 0.5, True)
    check(abs(got[1][0] - 7.5) <= 0.5, True)
    got = bands(0, 0, 0.0, list(range(10)), 1, 0.5, 20_000, default_rng(8))
    check(lists(got)[:2], [[2.0], [7.0]])


def test_hidden_quantiles_between_two_paths():
    """Two paths, of 0 and 1: the quartiles lie between them, at 0.25 and 0.75."""
    pairs = set()
    for seed in range(20):
        low, high, total = bands(0, 0, 0.0, [0.0, 1.0], 1, 0.5, 2, default_rng(seed))
        pairs |= {(float(low[0]), float(high[0])), total}
    check(pairs - {(0.0, 0.0), (1.0, 1.0)}, {(0.25, 0.75)})


def test_hidden_skew_is_kept():
    """One error in ten is 10, the others are 0: the band reaches up only."""
    errors = [0.0] * 9 + [10.0]
    got = bands(0, 0, 0.0, errors, 2, 0.9, 8000, default_rng(9))
    check(lists(got)[:2], [[0.0, 0.0], [10.0, 10.0]])
    got = bands(0, 0, 0.0, errors, 2, 0.5, 8000, default_rng(9))
    check(lists(got)[:2], [[0.0, 0.0], [0.0, 0.0]])


def test_hidden_total_is_no_sum_of_bounds():
    """Four days of -1 or 1: the 80 % band of the sum is -2 to 2, not -4 to 4."""
    got = bands(0, 0, 0.0, [-1.0, 1.0], 4, 0.8, 8000, default_rng(10))
    check(lists(got), [[-1.0] * 4, [1.0] * 4, [-2.0, 2.0]])


def test_hidden_total_of_dependent_days():
    """A random walk of two days: sums of -3, -1, 1, 3."""
    got = bands(0, 0, 1.0, [-1.0, 1.0], 2, 0.8, 8000, default_rng(11))
    check(got[2], (-3.0, 3.0))
    got = bands(0, 0, 1.0, [-1.0, 1.0], 2, 0.4, 8000, default_rng(11))
    check(got[2], (-1.0, 1.0))


def test_hidden_width_grows_with_the_root():
    """A random walk's band is three times as wide on day 9 as on day 1."""
    errors = default_rng(12).normal(0, 2, 800)
    low, high, _ = bands(50, 0, 1.0, errors, 9, 0.9, 20_000, default_rng(13))
    width = high - low
    check(abs(width[8] / width[0] - 3) < 0.2, True)
    check(abs(width[3] / width[0] - 2) < 0.15, True)


def test_hidden_width_settles():
    """With phi 0.6 the spread tends to 1 / sqrt(1 - 0.36) of that of one error."""
    errors = default_rng(14).normal(0, 2, 800)
    low, high, _ = bands(90, 50, 0.6, errors, 20, 0.9, 20_000, default_rng(15))
    width = high - low
    check(abs(width[19] / width[0] - 1.25) < 0.06, True)


def test_hidden_one_path():
    """A single path: low and high agree, and the total is its sum."""
    low, high, total = bands(3, 1, 0.5, [-1.0, 2.0, 5.0], 6, 0.9, 1, default_rng(16))
    check(low.tolist(), high.tolist())
    check(total, (float(low.sum()), float(low.sum())))


def test_hidden_bad_arguments():
    """Level 0 and 1, no day, no path, no residual, and one that is missing."""
    good = {"residuals": [1.0, -1.0], "horizon": 3, "level": 0.9, "draws": 40}
    for change in (
        {"level": 0},
        {"level": 1},
        {"level": float("nan")},
        {"horizon": 0},
        {"draws": 0},
        {"residuals": []},
        {"residuals": [1.0, float("nan"), 2.0]},
        {"residuals": np.array([float("inf"), 1.0])},
    ):
        args = {**good, **change}
        check_raises(ValueError, bands, 5, 3, 0.7, *args.values(), default_rng(1))


def test_hidden_residuals_unchanged():
    """The array of residuals stays as it is."""
    errors = np.array([3.0, -1.0, 2.0])
    bands(5, 3, 0.7, errors, 3, 0.9, 50, default_rng(1))
    check(errors.tolist(), [3.0, -1.0, 2.0])


def test_hidden_only_the_generator_given():
    """NumPy's global state is neither read nor moved."""
    args = 5, 3, 0.7, [-2.0, 0.5, 3.0], 3, 0.9, 400
    before = np.random.get_state()
    try:
        np.random.seed(1)
        state = np.random.get_state()[1].tolist(), np.random.get_state()[2]
        once = lists(bands(*args, default_rng(3)))
        after = np.random.get_state()
        check((after[1].tolist(), after[2]) == state, True)
        np.random.seed(2)
        check(lists(bands(*args, default_rng(3))), once)
    finally:
        np.random.set_state(before)
