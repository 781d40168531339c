def scaled_error(
    history: list[float],
    actual: list[float],
    forecast: list[float],
    season: int = 1,
) -> float:
    """The mean absolute error of a forecast, over that of the seasonal naive one.

    The naive forecast repeats the value of one season before; its error is taken
    within the history. Raises ValueError if actual and forecast are empty or differ
    in length, if season is below 1, or if the history has no naive error above 0.
    """
    raise NotImplementedError
