import numpy as np


def lowest_balance(start, chance, rounds, trials, rng):
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError("nothing to simulate")
    balance = np.full(trials, start)
    lowest = balance.copy()
    for _ in range(rounds):  # a loop over the rounds
        balance = balance + np.where(rng.random(trials) < chance, 1, -1)
        lowest = np.minimum(lowest, balance)
    return float(lowest.mean()), float(lowest.std(ddof=1) / np.sqrt(trials))
