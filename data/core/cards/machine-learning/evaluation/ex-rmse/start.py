def rmse(actual: list[float], predicted: list[float]) -> float:
    """The root mean squared error, unrounded.

    Raises ValueError if the lists are empty, differ in length or hold NaN or an
    infinity, and TypeError if an entry is no number.
    """
    raise NotImplementedError
