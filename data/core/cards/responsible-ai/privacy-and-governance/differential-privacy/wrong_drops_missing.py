import math


def release_count(rows, keep, epsilon, draw):
    if not 0 < epsilon < math.inf:
        raise ValueError("epsilon")
    return max(0, round(sum(map(bool, map(keep, rows))) + draw(1 / epsilon)))


def release_mean(values, low, high, epsilon, draw):
    """Leaves NaN out of the count as well, so such a person vanishes."""
    if not 0 < epsilon < math.inf or not -math.inf < low < high < math.inf:
        raise ValueError("epsilon or bounds")
    middle = (low + high) / 2
    known = [min(max(v, low), high) - middle for v in values if not math.isnan(v)]
    count = len(known) + draw(2 / epsilon)
    total = sum(known) + draw((high - low) / epsilon)
    return min(max(middle + total / max(count, 1), low), high)
