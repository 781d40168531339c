from math import sqrt


def rmse(actual, predicted):
    if not actual or len(actual) != len(predicted):
        raise ValueError("lists are empty or differ in length")
    # one NaN makes the result NaN, and nobody hears why
    squares = [(a - p) ** 2 for a, p in zip(actual, predicted)]
    return sqrt(sum(squares) / len(squares))
