import numpy as np


def shared_birthday(
    people: int, days: int, trials: int, rng: np.random.Generator
) -> tuple[float, float, float]:
    """Simulate how likely it is that at least two of `people` share a birthday.

    Returns the estimate from `trials` groups and its 95 % Wilson interval, low and
    high. Each of `days` birthdays is equally likely. Raises ValueError if people is
    negative, or days or trials is below 1.
    """
    raise NotImplementedError
