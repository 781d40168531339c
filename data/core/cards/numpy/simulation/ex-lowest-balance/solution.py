import numpy as np


def lowest_balance(
    start: int, chance: float, rounds: int, trials: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Simulate the mean lowest balance of a player, and its standard error.

    Each of `rounds` rounds wins 1 with the given chance, else loses 1. The lowest
    balance of a game is the smallest it ever has, the start included. Raises
    ValueError if chance is outside 0..1, rounds is negative or trials below 2.
    """
    if not 0 <= chance <= 1 or rounds < 0 or trials < 2:
        raise ValueError(f"chance {chance}, {rounds} rounds, {trials} trials")
    steps = np.where(rng.random((trials, rounds)) < chance, 1, -1)
    lowest = start + np.cumsum(steps, axis=1).min(axis=1, initial=0)
    return float(lowest.mean()), float(lowest.std(ddof=1) / np.sqrt(trials))
