def scaled_error(history, actual, forecast, season=1):
    if not actual or len(actual) != len(forecast):
        raise ValueError("values or forecasts are missing")
    if not 1 <= season < len(history):
        raise ValueError("the season does not fit the history")
    # always the day before, whatever the season
    naive = sum(abs(b - a) for a, b in zip(history, history[1:])) / (len(history) - 1)
    if naive == 0:
        raise ValueError("no scale")
    error = sum(abs(a - f) for a, f in zip(actual, forecast)) / len(actual)
    return error / naive
