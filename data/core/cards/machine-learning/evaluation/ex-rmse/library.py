from math import dist, isfinite, sqrt


def rmse(actual: list[float], predicted: list[float]) -> float:
    """The root mean squared error: a distance between two points, scaled."""
    if not actual or len(actual) != len(predicted):
        raise ValueError(f"{len(actual)} actual and {len(predicted)} predicted values")
    if not all(map(isfinite, [*actual, *predicted])):  # TypeError for text and None
        raise ValueError("NaN and infinities have no squared error")
    return dist(actual, predicted) / sqrt(len(actual))
