import sys
from math import sqrt

import numpy as np
from numpy.random import default_rng
from solution import lowest_balance

FEW = {"solution": 60, "numpy": 600, "values": 60}  # enough without a loop over the data


class Watched(np.ndarray):
    """An array that counts the values it hands to Python one by one."""

    handed = 0

    def __array_function__(self, func, types, args, kwargs):
        got = super().__array_function__(func, types, args, kwargs)
        return got.view(Watched) if type(got) is np.ndarray else got

    def __iter__(self):
        Watched.handed += len(self)
        return super().__iter__()

    def tolist(self):
        Watched.handed += self.size
        return super().tolist()


class Drawer(np.random.Generator):
    """A generator whose arrays are watched."""


def watch(draw):
    def drawn(*args, **kwargs):
        got = draw(*args, **kwargs)
        return got.view(Watched) if isinstance(got, np.ndarray) else got

    return drawn


for name in ("binomial", "choice", "integers", "random", "uniform"):
    setattr(Drawer, name, watch(getattr(np.random.Generator, name)))


def check_few_steps(*args):
    """Count steps of Python, in the learner's code and NumPy's, and values handed out."""
    lowest_balance(*args, default_rng(4))  # NumPy may load something at its first use
    steps = dict.fromkeys(FEW, 0)
    Watched.handed = 0

    def count(frame, event, arg):
        package = str(frame.f_globals.get("__name__")).partition(".")[0]
        if package not in FEW:
            return None
        steps[package] += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        lowest_balance(*args, Drawer(np.random.PCG64(4)))
    finally:
        sys.settrace(before)
    steps["values"] = Watched.handed
    check(steps, {what: min(steps[what], FEW[what]) for what in FEW})


def exact(start, chance, rounds):
    """Mean and standard deviation of the lowest balance, by adding up all cases."""
    cases = {(0, 0): 1.0}  # balance and lowest so far, both without the start
    for _ in range(rounds):
        after = {}
        for (balance, low), p in cases.items():
            for step, q in ((1, chance), (-1, 1 - chance)):
                key = balance + step, min(low, balance + step)
                after[key] = after.get(key, 0.0) + p * q
        cases = after
    mean = sum(p * low for (_, low), p in cases.items())
    square = sum(p * low * low for (_, low), p in cases.items())
    return start + mean, sqrt(square - mean * mean)


def test_always_wins():
    """Who always wins never has less than at the start."""
    check(lowest_balance(10, 1.0, 5, 100, default_rng(1)), (10.0, 0.0))


def test_always_loses():
    """Who always loses ends at the lowest balance."""
    check(lowest_balance(10, 0.0, 4, 100, default_rng(1)), (6.0, 0.0))


def test_fair_game():
    """A hundred fair rounds: the mean comes near the exact one."""
    mean, _ = lowest_balance(50, 0.5, 100, 20_000, default_rng(2))
    check(abs(mean - exact(50, 0.5, 100)[0]) < 0.25, True)


def test_same_seed_same_answer():
    """Two generators with the same seed give the same two numbers."""
    once = lowest_balance(5, 0.4, 30, 500, default_rng(7))
    check(lowest_balance(5, 0.4, 30, 500, default_rng(7)), once)


def test_two_floats():
    """A tuple of two Python floats."""
    got = lowest_balance(5, 0.5, 10, 50, default_rng(3))
    check((type(got), [type(x) for x in got]), (tuple, [float, float]))


def test_without_a_loop():
    """300 trials, and Python takes at most 60 steps in your code and 60 values."""
    check_few_steps(20, 0.5, 30, 300)


def test_chance_outside():
    """A chance above 1 is refused."""
    check_raises(ValueError, lowest_balance, 10, 1.2, 5, 100, default_rng(1))


def test_hidden_no_loop_over_rounds():
    """Many rounds and few trials: no loop over the rounds either."""
    check_few_steps(20, 0.5, 400, 20)


def test_hidden_start_counts():
    """One round, won in three of four: the start is the lowest balance of these."""
    mean, _ = lowest_balance(0, 0.75, 1, 20_000, default_rng(5))
    check(abs(mean + 0.25) < 0.02, True)


def test_hidden_lowest_on_the_way():
    """A game that mostly rises: its lowest balance lies before the end."""
    mean, _ = lowest_balance(3, 0.6, 60, 20_000, default_rng(6))
    check(abs(mean - exact(3, 0.6, 60)[0]) < 0.1, True)


def test_hidden_standard_error_is_of_the_mean():
    """The error is the exact spread over the root of the number of trials."""
    _, error = lowest_balance(50, 0.5, 40, 10_000, default_rng(8))
    check(abs(error / (exact(50, 0.5, 40)[1] / 100) - 1) < 0.05, True)


def test_hidden_sample_standard_deviation():
    """Few trials of one round: the error follows from the mean, with n - 1."""
    for trials in (2, 3, 10):
        for seed in range(5):
            mean, error = lowest_balance(0, 0.5, 1, trials, default_rng(seed))
            check(error, sqrt(-mean * (1 + mean) / (trials - 1)), tol=1e-6)


def test_hidden_chance_is_used():
    """A chance of 0.2 is far from a fair game."""
    mean, _ = lowest_balance(0, 0.2, 10, 20_000, default_rng(9))
    check(abs(mean - exact(0, 0.2, 10)[0]) < 0.15, True)


def test_hidden_no_rounds():
    """Without a round the balance stays at the start."""
    check(lowest_balance(7, 0.5, 0, 10, default_rng(1)), (7.0, 0.0))


def test_hidden_below_zero():
    """The balance may fall below 0, from a negative start as well."""
    check(lowest_balance(1, 0.0, 5, 10, default_rng(1)), (-4.0, 0.0))
    check(lowest_balance(-3, 1.0, 5, 10, default_rng(1)), (-3.0, 0.0))


def test_hidden_long_game():
    """40,000 rounds lost: sums beyond what 16 bits hold."""
    check(lowest_balance(10, 0.0, 40_000, 3, default_rng(1)), (-39_990.0, 0.0))


def test_hidden_covers_the_truth():
    """Mean ± 1.96 errors holds the exact mean in about 95 % of 300 simulations."""
    truth, rng, held = exact(10, 0.45, 20)[0], default_rng(12), 0
    for _ in range(300):
        mean, error = lowest_balance(10, 0.45, 20, 400, rng)
        held += abs(mean - truth) <= 1.96 * error
    check(268 <= held < 300, True)


def test_hidden_only_the_generator_given():
    """NumPy's global state is neither read nor moved."""
    before = np.random.get_state()
    try:
        np.random.seed(1)
        state = np.random.get_state()[1].tolist(), np.random.get_state()[2]
        once = lowest_balance(5, 0.4, 30, 500, default_rng(3))
        after = np.random.get_state()
        check((after[1].tolist(), after[2]) == state, True)
        np.random.seed(2)
        check(lowest_balance(5, 0.4, 30, 500, default_rng(3)), once)
    finally:
        np.random.set_state(before)


def test_hidden_bad_arguments():
    """A negative chance, NaN, negative rounds, and fewer than two trials."""
    for args in ((-0.1, 5, 9), (float("nan"), 5, 9), (0.5, -1, 9), (0.5, 5, 1)):
        check_raises(ValueError, lowest_balance, 10, *args, default_rng(1))
