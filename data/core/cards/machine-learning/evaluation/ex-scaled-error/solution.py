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
    if not actual or len(actual) != len(forecast):
        raise ValueError(f"{len(actual)} actual values, {len(forecast)} forecasts")
    if not 1 <= season < len(history):
        raise ValueError(f"a season of {season} in a history of {len(history)}")
    naive = _mean_absolute(history[season:], history[:-season])
    if naive == 0:
        raise ValueError("the history repeats itself: there is no scale")
    return _mean_absolute(actual, forecast) / naive


def _mean_absolute(values: list[float], guesses: list[float]) -> float:
    pairs = zip(values, guesses, strict=True)
    return sum(abs(value - guess) for value, guess in pairs) / len(values)
