from math import sqrt


def merge(reports):
    """Pools the variances, but forgets the spread between the branches."""
    states = {}
    for product, count, mean, deviation in reports:
        n, total, m2 = states.setdefault(product, (0, 0.0, 0.0))
        if count:
            part = (count - 1) * deviation**2 if count > 1 else 0.0
            states[product] = n + count, total + count * mean, m2 + part
    return {
        product: (
            n,
            total / n if n else None,
            sqrt(m2 / (n - 1)) if n > 1 else None,
        )
        for product, (n, total, m2) in states.items()
    }
