from math import sqrt

import numpy as np

Z = 1.96


def shared_birthday(
    people: int, days: int, trials: int, rng: np.random.Generator
) -> tuple[float, float, float]:
    """Simulate how likely it is that at least two of `people` share a birthday.

    Returns the estimate from `trials` groups and its 95 % Wilson interval, low and
    high. Each of `days` birthdays is equally likely. Raises ValueError if people is
    negative, or days or trials is below 1.
    """
    if people < 0 or days < 1 or trials < 1:
        raise ValueError(f"{people} people, {days} days, {trials} trials")
    groups = np.sort(rng.integers(days, size=(trials, people)), axis=1)
    shared = (groups[:, 1:] == groups[:, :-1]).any(axis=1)
    estimate = float(shared.mean())
    low, high = _wilson(estimate, trials)
    return estimate, low, high


def _wilson(p: float, n: int) -> tuple[float, float]:
    centre = (p + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * sqrt(p * (1 - p) / n + Z**2 / (4 * n**2))
    return centre - half, centre + half
