from math import sqrt


def merge(reports):
    """Takes n for n - 1 on the way in, and skips products without values."""
    states = {}
    for product, count, mean, deviation in reports:
        if not count:
            continue
        n, m, m2 = states.get(product, (0, 0.0, 0.0))
        gap, total = mean - m, n + count
        part = count * (deviation or 0) ** 2
        between = gap**2 * n * count / total
        states[product] = total, m + gap * count / total, m2 + part + between
    return {
        product: (n, m, sqrt(m2 / n) if n > 1 else None)
        for product, (n, m, m2) in states.items()
    }
