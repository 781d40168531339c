from math import isfinite, sqrt


def rmse(actual, predicted):
    if not actual or len(actual) != len(predicted):
        raise ValueError("lists are empty or differ in length")
    actual = [float(a) for a in actual]  # "12" becomes a number in silence
    predicted = [float(p) for p in predicted]
    if not all(map(isfinite, [*actual, *predicted])):
        raise ValueError("NaN or infinity")
    squares = [(a - p) ** 2 for a, p in zip(actual, predicted)]
    return sqrt(sum(squares) / len(squares))
