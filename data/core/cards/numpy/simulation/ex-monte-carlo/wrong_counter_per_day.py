from math import sqrt

import numpy as np


def shared_birthday(people, days, trials, rng):
    if people < 0 or days < 1 or trials < 1:
        raise ValueError("nothing to simulate")
    groups = rng.integers(days, size=(trials, people))
    # a counter for each day of each trial: memory of trials * days
    cells = groups + days * np.arange(trials)[:, None]
    counts = np.bincount(cells.ravel(), minlength=trials * days)
    shared = (counts.reshape(trials, days) > 1).any(axis=1)
    p, z = float(shared.mean()), 1.96
    centre = (p + z**2 / (2 * trials)) / (1 + z**2 / trials)
    half = z / (1 + z**2 / trials) * sqrt(
        p * (1 - p) / trials + z**2 / (4 * trials**2)
    )
    return p, centre - half, centre + half
