from math import sqrt


def deviations(records):
    """Mean of squares less square of mean: cancels for large values."""
    states = {}
    for record in records:
        state = states.setdefault(record["key"], [0, 0.0, 0.0])
        for value in record["values"]:
            state[0] += 1
            state[1] += value
            state[2] += value * value
    return {
        key: sqrt(max(squares / n - (total / n) ** 2, 0)) if n else None
        for key, (n, total, squares) in states.items()
    }
