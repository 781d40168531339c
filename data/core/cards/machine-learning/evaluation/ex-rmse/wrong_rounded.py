from math import isfinite, sqrt


def rmse(actual, predicted):
    if not actual or len(actual) != len(predicted):
        raise ValueError("lists are empty or differ in length")
    if not all(map(isfinite, [*actual, *predicted])):
        raise ValueError("NaN or infinity")
    squares = [(a - p) ** 2 for a, p in zip(actual, predicted)]
    return round(sqrt(sum(squares) / len(squares)), 4)  # the caller loses the rest
