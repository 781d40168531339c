import math


def release_count(rows, keep, epsilon, draw):
    if not 0 < epsilon < math.inf:
        raise ValueError("epsilon")
    return max(0, round(sum(1 for row in rows if keep(row)) + draw(1 / epsilon)))


def release_mean(values, low, high, epsilon, draw):
    """Cuts the noisy sum to what the true number allows: that number is secret."""
    if not 0 < epsilon < math.inf or not -math.inf < low < high < math.inf:
        raise ValueError("epsilon or bounds")
    middle, half = (low + high) / 2, (high - low) / 2
    total = sum(
        min(max(v, low), high) - middle for v in values if not math.isnan(v)
    )
    count = len(values) + draw(2 / epsilon)
    total += draw(2 * half / epsilon)
    most = half * max(len(values), 1)
    total = min(max(total, -most), most)
    return min(max(middle + total / max(count, 1), low), high)
