from math import log

import numpy as np
from solution import ks_distance, psi

NAN = np.nan


def term(p, q):
    """What one bin with shares p and q adds to the index."""
    return (q - p) * log(q / p)


def rows(n, seed, shift=0.0):
    """n values from a skewed distribution; quantiles lie between two of them."""
    return np.random.default_rng(seed).gamma(4.0, 10.0, n) + shift


def test_psi_of_the_same_values():
    """Equal samples: nothing has moved."""
    values = np.arange(20.0)
    check(psi(values, values), 0.0)


def test_psi_of_two_bins():
    """Two bins, cut at the median 5.5; half of the lower moves up."""
    reference = np.arange(1.0, 11.0)
    live = np.array([1.0, 2.0, 6.0, 7.0, 8.0, 9.0, 10.0, 10.0])
    check(psi(reference, live, bins=2), term(0.5, 0.25) + term(0.5, 0.75))


def test_psi_of_an_empty_bin():
    """A bin without live values counts with the floor."""
    reference = np.arange(1.0, 11.0)
    live = np.array([7.0, 8.0])
    check(psi(reference, live, bins=2), term(0.5, 1e-4) + term(0.5, 1.0))


def test_psi_of_missing_values():
    """NaNs are a bin of their own, and count in every share."""
    reference = np.array([1.0, 2.0, 3.0, 4.0])
    live = np.array([1.0, 4.0, NAN, NAN])
    want = term(0.5, 0.25) + term(0.5, 0.25) + term(1e-4, 0.5)
    check(psi(reference, live, bins=2), want)


def test_ks_of_the_same_values():
    """Equal samples: no gap."""
    values = np.array([3.0, 1.0, 2.0])
    check(ks_distance(values, values), 0.0)


def test_ks_of_separate_samples():
    """All live values lie above the reference: the whole way apart."""
    check(ks_distance(np.array([1.0, 2.0]), np.array([5.0, 6.0, 7.0])), 1.0)


def test_ks_of_mixed_samples():
    """The widest gap lies after 2, where 2/4 meets 0."""
    reference, live = np.array([1.0, 2.0, 4.0, 6.0]), np.array([3.0, 4.5, 5.0, 7.0])
    check(ks_distance(reference, live), 0.5)


def test_ks_without_values():
    """A sample of NaNs has no distribution."""
    check_raises(ValueError, ks_distance, np.array([NAN]), np.array([1.0]))


def test_hidden_psi_value_on_an_edge():
    """A value equal to an edge lies in the bin below: the edges are 1, 2 and 3."""
    reference = np.repeat([1.0, 2.0, 3.0, 4.0], [6, 6, 5, 3])
    live = np.repeat([1.0, 2.0, 3.0, 4.0], [6, 6, 2, 6])
    check(psi(reference, live, bins=4), term(0.25, 0.1) + term(0.15, 0.3))


def test_hidden_psi_many_zeros():
    """Seven zeros of ten: the edges are 0, 0.3, 1.2 and 2.1; zeros keep their bin."""
    reference = np.array([0.0] * 7 + [1.0, 2.0, 3.0])
    live = np.array([0.0] * 4 + [1.5] * 6)
    want = term(0.7, 0.4) + term(0.1, 1e-4) + term(0.1, 0.6) + term(0.1, 1e-4)
    check(psi(reference, live), want)


def test_hidden_psi_outside_the_reference():
    """Live values below and above all known ones lie in the outer bins."""
    reference = np.arange(1.0, 11.0)
    live = np.array([-50.0, -1.0, 1.0, 99.0])
    check(psi(reference, live, bins=2), term(0.5, 0.75) + term(0.5, 0.25))


def test_hidden_psi_bins_of_the_reference():
    """The edges come from the reference alone, not from live or from both."""
    reference, live = rows(1_000, 0), rows(2_000, 1, shift=10.0)
    edges = np.quantile(reference, np.arange(1, 10) / 10)
    places = [np.sum(v[:, None] > edges, axis=1) for v in (reference, live)]
    p, q = (np.bincount(place, minlength=10) / place.size for place in places)
    check(psi(reference, live), sum(map(term, p, q)))
    check(psi(reference, live) == psi(live, reference), False)


def test_hidden_psi_bins_and_floor_given():
    """The number of bins and the floor may be given."""
    reference = np.arange(1.0, 13.0)
    live = np.array([11.0, 12.0])
    want = 2 * term(1 / 3, 0.01) + term(1 / 3, 1.0)
    check(psi(reference, live, bins=3, floor=0.01), want)


def test_hidden_psi_floor_lifts_small_shares():
    """The floor lifts every share below it, not only shares of zero."""
    reference, live = np.arange(1.0, 11.0), np.array([1.0] + [9.0] * 9)
    check(psi(reference, live, bins=2, floor=0.2), term(0.5, 0.2) + term(0.5, 0.9))
    live = np.repeat([1.0, 9.0], [1, 19_999])
    check(psi(reference, live, bins=2), term(0.5, 1e-4) + term(0.5, 0.99995))


def test_hidden_psi_missing_in_both():
    """As many missing as before: only the known values moved, no rescaling."""
    reference = np.array([NAN, 1.0, 2.0, 3.0, 4.0])
    live = np.array([4.0, 1.0, NAN, 4.0, 4.0])
    check(psi(reference, live, bins=2), term(0.4, 0.2) + term(0.4, 0.6))


def test_hidden_psi_live_all_missing():
    """A feed that sends nothing but NaN is the largest drift, not an error."""
    reference, live = np.array([1.0, 2.0, 3.0, 4.0]), np.array([NAN, NAN])
    check(psi(reference, live, bins=2), 2 * term(0.5, 1e-4) + term(1e-4, 1.0))


def test_hidden_psi_constant_reference():
    """A constant reference: one edge, so one bin up to it and one above."""
    reference, live = np.full(12, 5.0), np.array([5.0, 6.0, 7.0, 8.0])
    check(psi(reference, live), term(1.0, 0.25) + term(1e-4, 0.75))


def test_hidden_psi_integers():
    """Arrays of integers, the reference longer than live."""
    reference, live = np.arange(1, 11), np.array([2, 9, 9, 9])
    check(psi(reference, live, bins=2), term(0.5, 0.25) + term(0.5, 0.75))


def test_hidden_psi_without_values():
    """No known reference value, or no live value: ValueError."""
    some, none = np.array([1.0, 2.0]), np.array([])
    check_raises(ValueError, psi, np.array([NAN, NAN]), some)
    check_raises(ValueError, psi, none, some)
    check_raises(ValueError, psi, some, none)


def test_hidden_ks_ties():
    """Equal values in both samples: the gap is taken after all of them."""
    reference, live = np.array([1.0, 1.0, 1.0, 2.0]), np.array([1.0, 1.0, 1.0, 2.0])
    check(ks_distance(reference, live), 0.0)
    check(ks_distance(np.array([0.0, 0.0, 0.0, 1.0]), np.array([0.0, 1.0])), 0.25)


def test_hidden_ks_either_direction():
    """The gap counts by its size, whichever sample lies lower."""
    low, high = np.array([1.0, 2.0, 3.0, 9.0]), np.array([4.0, 5.0, 6.0, 7.0])
    check(ks_distance(low, high), 0.75)
    check(ks_distance(high, low), 0.75)


def test_hidden_ks_gap_at_a_live_value():
    """The widest gap opens at live values, between two of the reference."""
    reference, live = np.array([0.0, 10.0]), np.array([1.0, 2.0, 3.0, 4.0])
    check(ks_distance(reference, live), 0.5)
    check(ks_distance(np.array([10.0, 20.0]), live), 1.0)


def test_hidden_ks_missing_values():
    """NaNs are left out, and do not count in the shares."""
    reference = np.array([NAN, 1.0, 2.0, NAN])
    live = np.array([2.0, NAN, 3.0, 3.0, 3.0])
    check(ks_distance(reference, live), 0.75)


def test_hidden_ks_no_live_value():
    """An empty live sample has no distribution."""
    check_raises(ValueError, ks_distance, np.array([1.0]), np.array([]))


def test_hidden_ks_far_outlier():
    """One value far away, the others close together: no grid may skip them."""
    reference = np.array([1.0, 2.0, 3.0, 4.0, 1e6])
    live = np.array([3.0, 4.0, 5.0, 6.0, 1e6])
    check(ks_distance(reference, live), 0.4)


def test_hidden_ks_narrow_gap():
    """Only 5 of 1,000 values have moved, and not far: the gap is 0.005 wide."""
    reference, live = np.arange(1_000.0), np.arange(1_000.0)
    reference[500:505], live[500:505] = 500.1, 500.9
    check(ks_distance(reference, live), 0.005)


def test_hidden_ks_many_values():
    """200,000 values each: half of them shifted by more than the whole range."""
    reference = np.arange(200_000.0)
    live = np.where(reference < 100_000, reference, reference + 400_000)
    check(ks_distance(reference, live), 0.5)


def test_hidden_arguments_unchanged():
    """The caller's arrays keep order and values."""
    reference, live = np.array([3.0, 1.0, 2.0, 4.0]), np.array([9.0, 7.0, 8.0])
    psi(reference, live, bins=2)
    ks_distance(reference, live)
    check((reference.tolist(), live.tolist()), ([3.0, 1.0, 2.0, 4.0], [9.0, 7.0, 8.0]))


def test_hidden_missing_values_stay():
    """NaNs in the caller's arrays are not filled or moved."""
    reference, live = np.array([3.0, NAN, 1.0, 2.0]), np.array([NAN, 9.0, 7.0])
    psi(reference, live, bins=2)
    ks_distance(reference, live)
    check(np.isnan(reference).tolist(), [False, True, False, False])
    check(np.isnan(live).tolist(), [True, False, False])
