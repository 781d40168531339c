from math import isfinite, sqrt


def rmse(actual, predicted):
    if not actual or len(predicted) < len(actual):  # and if there are too many?
        raise ValueError("predictions are missing")
    if not all(map(isfinite, [*actual, *predicted])):
        raise ValueError("NaN or infinity")
    squares = [(a - p) ** 2 for a, p in zip(actual, predicted)]
    return sqrt(sum(squares) / len(squares))
