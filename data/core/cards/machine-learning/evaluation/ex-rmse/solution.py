from math import isfinite, sqrt


def rmse(actual: list[float], predicted: list[float]) -> float:
    """The root mean squared error, unrounded.

    Raises ValueError if the lists are empty, differ in length or hold NaN or an
    infinity, and TypeError if an entry is no number.
    """
    if not actual or len(actual) != len(predicted):
        raise ValueError(f"{len(actual)} actual and {len(predicted)} predicted values")
    for values in (actual, predicted):
        if not all(map(isfinite, values)):  # TypeError for text and None
            raise ValueError("NaN and infinities have no squared error")

    squares = ((a - p) ** 2 for a, p in zip(actual, predicted, strict=True))
    return sqrt(sum(squares) / len(actual))
