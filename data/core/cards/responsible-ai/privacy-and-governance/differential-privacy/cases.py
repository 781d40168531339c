import math
import random

from solution import release_count, release_mean


class Noise:
    """Stands in for the Laplace draw: returns what is given, keeps the scales."""

    def __init__(self, *draws):
        self._draws = list(draws)
        self.scales = []

    def __call__(self, scale):
        self.scales.append(scale)
        return self._draws.pop(0) if self._draws else 0.0


def is_even(row):
    return row % 2 == 0


def test_count_without_noise():
    """With draws of 0 the count is exact."""
    check(release_count([1, 2, 4, 6, 7], is_even, 0.5, Noise()), 3)


def test_count_with_noise():
    """One draw is added to the count, and the sum is rounded."""
    check(release_count([1, 2, 4, 6, 7], is_even, 0.5, Noise(2.4)), 5)
    check(release_count([1, 2, 4, 6, 7], is_even, 0.5, Noise(-1.3)), 2)


def test_count_scale():
    """A person changes the count by 1, so the scale is 1 / epsilon."""
    noise = Noise()
    release_count([2, 4, 6], is_even, 0.25, noise)
    check(noise.scales, [4.0])


def test_mean_without_noise():
    """With draws of 0 the mean of values within the bounds is exact."""
    check(release_mean([20, 40, 60], 0, 100, 1.0, Noise()), 40.0)


def test_mean_of_negative_bounds():
    """The bounds may lie below zero."""
    check(release_mean([-9.0, -5.0, -4.0], -10, -2, 1.0, Noise()), -6.0)


def test_refused():
    """Epsilon must be positive, and low must lie below high."""
    check_raises(ValueError, release_count, [1], is_even, 0, Noise())
    check_raises(ValueError, release_mean, [1], 0, 10, -1.0, Noise())
    check_raises(ValueError, release_mean, [1], 10, 10, 1.0, Noise())


def test_hidden_values_are_clipped():
    """Each value is clipped before it is added, not the mean at the end."""
    check(release_mean([20, 40, 1_000_000], 0, 100, 1.0, Noise()), 160 / 3)
    check(release_mean([-500, 30, 60], 0, 100, 1.0, Noise()), 30.0)


def test_hidden_infinite_values():
    """Infinite values are clipped as well."""
    check(release_mean([math.inf, 0, 20], 0, 100, 1.0, Noise()), 40.0)
    check(release_mean([-math.inf, 50, 100], 0, 100, 1.0, Noise()), 50.0)


def test_hidden_mean_scales():
    """Half the budget each: 2 / epsilon for the count, width / epsilon for the sum."""
    noise = Noise()
    release_mean([20, 40, 60], 0, 100, 0.5, noise)
    check(noise.scales, [4.0, 200.0])
    noise = Noise()
    release_mean([20, 40, 60], 90, 110, 0.5, noise)
    check(noise.scales, [4.0, 40.0])


def test_hidden_scales_ignore_the_data():
    """Scales from the data would leak: empty, few and many values have the same."""
    for values in ([], [7], [3, 3, 3, 3], list(range(1_000))):
        noise = Noise()
        release_mean(values, -10, 30, 2.0, noise)
        check(noise.scales, [1.0, 20.0])


def test_hidden_mean_with_noise():
    """First draw on the count, second on the sum of distances from the middle."""
    # distances from 50: -30, -10, 10 -> -30; -30 + 6 = -24; count 3 + 1 = 4
    check(release_mean([20, 40, 60], 0, 100, 1.0, Noise(1.0, 6.0)), 44.0)
    # the noisy count is not rounded: 3 - 0.6 = 2.4
    check(release_mean([20, 40, 60], 0, 100, 1.0, Noise(-0.6, 6.0)), 40.0)


def test_hidden_noise_larger_than_the_sum():
    """The noisy sum is not cut by the true number of people, which would leak."""
    # distances from 30: -10, 10 -> 0; 0 + 80 = 80; count 2 + 6 = 8
    check(release_mean([20, 40], 10, 50, 1.0, Noise(6.0, 80.0)), 40.0)


def test_hidden_fractions():
    """Values and the middle of the bounds may be fractions."""
    check(release_mean([20.25, 40.5], 0, 99, 1.0, Noise()), 30.375)


def test_hidden_half():
    """A half is rounded as `round` does, to the even number."""
    check(release_count([2, 4], is_even, 1.0, Noise(0.5)), 2)


def test_hidden_small_noisy_count():
    """A noisy count below 1 is taken as 1, also where it is negative."""
    check(release_mean([20, 40], 0, 100, 1.0, Noise(-1.5, 0.0)), 10.0)
    check(release_mean([20, 40], 0, 100, 1.0, Noise(-9.0, 20.0)), 30.0)


def test_hidden_mean_stays_in_bounds():
    """Noise may carry the mean beyond a bound; the bound is released."""
    check(release_mean([20, 40], 10, 50, 1.0, Noise(0.0, 500.0)), 50.0)
    check(release_mean([20, 40], 10, 50, 1.0, Noise(0.0, -500.0)), 10.0)


def test_hidden_nobody():
    """No rows: noise alone, no error that would tell that nobody is there."""
    check(release_count([], is_even, 1.0, Noise(3.2)), 3)
    check(release_mean([], 10, 50, 1.0, Noise()), 30.0)
    check(release_mean([], 10, 50, 1.0, Noise(2.0, 4.0)), 32.0)


def test_hidden_missing_values():
    """NaN counts as the middle of the bounds: it is a person, without a distance."""
    check(release_mean([math.nan, 0, 0, 0], 0, 100, 1.0, Noise()), 12.5)
    check(release_mean([100, math.nan], 0, 100, 1.0, Noise()), 75.0)
    check(release_mean([math.nan], 0, 100, 1.0, Noise()), 50.0)


def test_hidden_count_is_not_negative():
    """A noisy count below zero is released as 0, as a whole number."""
    got = release_count([1, 3], is_even, 1.0, Noise(-4.7))
    check(got, 0)
    check(type(got), int)
    check(release_count([2], is_even, 1.0, Noise(-0.6)), 0)


def test_hidden_keep_may_return_anything():
    """Any true value keeps the row: a text, a 2; None and an empty text do not."""
    rows = [{"note": "ill"}, {"note": ""}, {"note": "well"}, {}]
    check(release_count(rows, lambda row: row.get("note"), 1.0, Noise()), 2)
    check(release_count([1, 2, 3, 4], lambda row: row & 2, 1.0, Noise()), 2)


def test_hidden_refused_before_the_draw():
    """Zero, negative, infinite and NaN are refused before anything is drawn."""
    for epsilon in (0, -0.1, math.inf, math.nan):
        noise = Noise()
        check_raises(ValueError, release_count, [2], is_even, epsilon, noise)
        check_raises(ValueError, release_mean, [2], 0, 10, epsilon, noise)
        check(noise.scales, [])
    bounds = [(5, 4), (math.nan, 4), (0, math.nan), (-math.inf, 4), (0, math.inf)]
    for low, high in bounds:
        noise = Noise()
        check_raises(ValueError, release_mean, [2], low, high, 1.0, noise)
        check(noise.scales, [])


def test_hidden_neighbours():
    """Adding any one person moves the noiseless sum by at most half the width."""
    rng = random.Random(5)
    for _ in range(200):
        low = rng.uniform(-50, 50)
        high = low + rng.uniform(1, 40)
        values = [rng.gauss(low, 30) for _ in range(rng.randrange(1, 9))]
        noise = Noise()
        sums = [
            release_mean(v, low, high, 1.0, noise) * len(v) - len(v) * (low + high) / 2
            for v in (values, [*values, rng.choice([-1e9, high, 1e9])])
        ]
        check(abs(sums[1] - sums[0]) <= noise.scales[1] / 2 + 1e-6, True)


def test_hidden_arguments_unchanged():
    """The caller's lists keep their order and values."""
    values = [90, -5, 300]
    release_mean(values, 0, 100, 1.0, Noise())
    check(values, [90, -5, 300])
    rows = [4, 1, 2]
    release_count(rows, is_even, 1.0, Noise())
    check(rows, [4, 1, 2])
