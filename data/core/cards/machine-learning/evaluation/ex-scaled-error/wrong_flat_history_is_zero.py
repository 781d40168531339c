def scaled_error(history, actual, forecast, season=1):
    if not actual or len(actual) != len(forecast):
        raise ValueError("values or forecasts are missing")
    if not 1 <= season < len(history):
        raise ValueError("the season does not fit the history")
    steps = [abs(b - a) for a, b in zip(history, history[season:])]
    error = sum(abs(a - f) for a, f in zip(actual, forecast)) / len(actual)
    naive = sum(steps) / len(steps)
    return error / naive if naive else 0.0  # a perfect score for any forecast
