import sys
import tracemalloc
from math import prod, sqrt

import numpy as np
from numpy.random import default_rng
from solution import shared_birthday

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
    shared_birthday(*args, default_rng(4))  # NumPy may load something at its first use
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
        shared_birthday(*args, Drawer(np.random.PCG64(4)))
    finally:
        sys.settrace(before)
    steps["values"] = Watched.handed
    check(steps, {what: min(steps[what], FEW[what]) for what in FEW})


def exact(people, days):
    """The chance by theory, to compare the simulation with."""
    return 1 - prod((days - i) / days for i in range(people))


def wilson(p, n, z=1.96):
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return [centre - half, centre + half]


def test_classic_23_people():
    """23 people, 365 days: slightly more than one half."""
    got = shared_birthday(23, 365, 20_000, default_rng(1))
    check(got[0], 0.507, tol=0.02)


def test_wilson_interval():
    """The interval belongs to the estimate and the number of trials."""
    p, low, high = shared_birthday(10, 50, 400, default_rng(2))
    check([low, high], wilson(p, 400))


def test_same_seed_same_answer():
    """Two generators with the same seed give the same three numbers."""
    once = shared_birthday(5, 30, 500, default_rng(7))
    check(shared_birthday(5, 30, 500, default_rng(7)), once)


def test_three_floats():
    """A tuple of three Python floats, in order."""
    got = shared_birthday(4, 20, 300, default_rng(3))
    check((type(got), [type(x) for x in got]), (tuple, [float, float, float]))
    check(got[1] < got[0] < got[2], True)


def test_without_a_loop():
    """300 trials, and Python takes at most 60 steps in your code and 60 values."""
    check_few_steps(30, 365, 300)


def test_no_trials():
    """Without trials there is no estimate."""
    check_raises(ValueError, shared_birthday, 23, 365, 0, default_rng(1))


def test_hidden_no_loop_over_people():
    """Many people and few trials: no loop over the people either."""
    check_few_steps(400, 100_000, 20)


def test_hidden_no_loop_over_many_trials():
    """5,000 trials of three people, and still at most 60 steps."""
    check_few_steps(3, 50, 5_000)


def test_hidden_anybody_with_anybody():
    """Not only neighbours can share: six people, ten days."""
    got = shared_birthday(6, 10, 20_000, default_rng(5))
    check(got[0], exact(6, 10), tol=0.02)


def test_hidden_two_days():
    """Two people, two days: one half. Both days must occur."""
    got = shared_birthday(2, 2, 20_000, default_rng(6))
    check(got[0], 0.5, tol=0.02)


def test_hidden_one_day():
    """Only one day: two people always share it; low stays below 1 all the same."""
    got = shared_birthday(2, 1, 50, default_rng(6))
    check(list(got), [1.0, *wilson(1.0, 50)])
    check(got[1] < 0.95, True)


def test_hidden_many_days():
    """100,000 days: more than 16 bits can tell apart."""
    got = shared_birthday(300, 100_000, 800, default_rng(14))
    check(abs(got[0] - exact(300, 100_000)) < 0.08, True)


def test_hidden_more_people_than_days():
    """Eight people and seven days: certain."""
    check(shared_birthday(8, 7, 200, default_rng(8))[0], 1.0)


def test_hidden_one_person_or_none():
    """One person, or none, cannot share; high stays above 0 all the same."""
    for people in (0, 1):
        got = shared_birthday(people, 365, 100, default_rng(9))
        check(list(got), [0.0, *wilson(0.0, 100)])
        check(got[2] > 0.03, True)


def test_hidden_rare_event():
    """Two people on 1,000 days: an interval that stays within 0 and 1."""
    p, low, high = shared_birthday(2, 1000, 2_000, default_rng(10))
    check(p, 0.001, tol=0.004)
    check(low > -1e-12, True)
    check([low, high], wilson(p, 2_000))


def test_hidden_one_trial():
    """A single trial gives 0 or 1, and a wide interval."""
    p, low, high = shared_birthday(23, 365, 1, default_rng(11))
    check(p in (0.0, 1.0), True)
    check([low, high], wilson(p, 1))


def test_hidden_covers_the_truth():
    """About 95 % of the intervals hold the exact chance: of 400, at least 360."""
    truth, rng, held = exact(10, 60), default_rng(12), 0
    for _ in range(400):
        _, low, high = shared_birthday(10, 60, 200, rng)
        held += low <= truth <= high
    check(360 <= held < 400, True)


def test_hidden_simulated():
    """The estimate is a share of the trials, and differs from seed to seed."""
    got = [shared_birthday(15, 200, 1000, default_rng(s))[0] for s in range(10)]
    check([round(p * 1000) / 1000 for p in got], got)
    check(len(set(got)) > 1, True)


def test_hidden_memory():
    """4,000 trials with 200 people: memory for a few arrays, not for all pairs."""
    rng = default_rng(13)
    shared_birthday(5, 10, 10, rng)
    tracemalloc.start()
    try:
        shared_birthday(200, 365, 4_000, rng)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(peak < 64_000_000, True)


def test_hidden_memory_with_many_days():
    """100 trials with 20 people on 100,000 days: no counter per trial and day."""
    rng = default_rng(13)
    shared_birthday(5, 10, 10, rng)
    tracemalloc.start()
    try:
        shared_birthday(20, 100_000, 100, rng)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    check(peak < 4_000_000, True)


def test_hidden_only_the_generator_given():
    """NumPy's global state is neither read nor moved."""
    before = np.random.get_state()
    try:
        np.random.seed(1)
        state = np.random.get_state()[1].tolist(), np.random.get_state()[2]
        once = shared_birthday(15, 200, 700, default_rng(3))
        after = np.random.get_state()
        check((after[1].tolist(), after[2]) == state, True)
        np.random.seed(2)
        check(shared_birthday(15, 200, 700, default_rng(3)), once)
    finally:
        np.random.set_state(before)


def test_hidden_bad_arguments():
    """Negative people, no day, negative trials."""
    check_raises(ValueError, shared_birthday, -1, 365, 10, default_rng(1))
    check_raises(ValueError, shared_birthday, 2, 0, 10, default_rng(1))
    check_raises(ValueError, shared_birthday, 2, 365, -5, default_rng(1))
