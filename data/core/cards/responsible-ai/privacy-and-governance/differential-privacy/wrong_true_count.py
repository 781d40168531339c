import math


def release_count(rows, keep, epsilon, draw):
    if not 0 < epsilon < math.inf:
        raise ValueError("epsilon")
    return max(0, round(sum(1 for row in rows if keep(row)) + draw(1 / epsilon)))


def release_mean(values, low, high, epsilon, draw):
    """Takes the number of people as public: the scale itself tells it."""
    if not 0 < epsilon < math.inf or not -math.inf < low < high < math.inf:
        raise ValueError("epsilon or bounds")
    middle = (low + high) / 2
    known = [middle if math.isnan(v) else v for v in values]
    count = max(len(known), 1)
    mean = middle + sum(min(max(v, low), high) - middle for v in known) / count
    return min(max(mean + draw((high - low) / (count * epsilon)), low), high)
