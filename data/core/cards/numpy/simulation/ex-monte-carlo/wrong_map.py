from math import sqrt

import numpy as np


def shared_birthday(people, days, trials, rng):
    if people < 0 or days < 1 or trials < 1:
        raise ValueError("nothing to simulate")
    groups = rng.integers(days, size=(trials, people))
    # a loop over the trials all the same, only hidden in map
    different = np.array(list(map(len, map(set, groups.tolist()))))
    shared = different < people
    p, z = float(shared.mean()), 1.96
    centre = (p + z**2 / (2 * trials)) / (1 + z**2 / trials)
    half = z / (1 + z**2 / trials) * sqrt(
        p * (1 - p) / trials + z**2 / (4 * trials**2)
    )
    return p, centre - half, centre + half
