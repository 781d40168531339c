from solution import scaled_error


def test_half_the_naive_error():
    """Naive errors of 4, forecast errors of 2."""
    check(scaled_error([10, 14, 10, 14, 10], [12, 12], [10, 14]), 0.5)


def test_perfect_forecast():
    """No error at all is 0."""
    check(scaled_error([1, 2, 4], [5.5, 6.0], [5.5, 6.0]), 0.0)


def test_worse_than_naive():
    """A value above 1 is worse than repeating the day before."""
    check(scaled_error([5, 6, 5, 6], [5, 6], [8, 3]), 3.0)


def test_uneven_steps():
    """The naive errors 1, 4 and 1 are averaged."""
    check(scaled_error([3, 4, 8, 7], [7], [9]), 1.0)


def test_forecast_missing():
    """Fewer forecasts than values."""
    check_raises(ValueError, scaled_error, [1, 2, 3], [4, 5], [4])


def test_nothing_forecast():
    """Neither values nor forecasts."""
    check_raises(ValueError, scaled_error, [1, 2, 3], [], [])


def test_season_as_long_as_the_history():
    """No value has a predecessor one season before."""
    check_raises(ValueError, scaled_error, [1, 5, 2], [3], [3], 3)


def test_hidden_season_of_two():
    """With a season of 2 each value is compared with the one before the last."""
    check(scaled_error([10, 50, 12, 54, 14, 58], [16], [19], 2), 1.0)


def test_hidden_season_of_a_week():
    """Eight days, a season of seven: a single naive error."""
    history = [5, 9, 9, 9, 9, 20, 30, 7]
    check(scaled_error(history, [9, 9], [12, 10], 7), 1.0)


def test_hidden_season_longer_than_the_history():
    """Longer still is refused as well."""
    check_raises(ValueError, scaled_error, [1, 5, 2], [3], [3], 4)


def test_hidden_season_zero_or_negative():
    """A season has at least one step."""
    check_raises(ValueError, scaled_error, [1, 5, 2], [3], [3], 0)
    check_raises(ValueError, scaled_error, [1, 5, 2], [3], [3], -1)


def test_hidden_flat_history():
    """A constant history has no scale, even for a perfect forecast."""
    check_raises(ValueError, scaled_error, [4, 4, 4], [4], [5])
    check_raises(ValueError, scaled_error, [4, 4, 4], [4], [4])


def test_hidden_history_repeats_exactly():
    """Varying values, but each season like the last: no scale either."""
    check_raises(ValueError, scaled_error, [1, 9, 1, 9, 1], [9], [8], 2)


def test_hidden_tiny_scale():
    """Only a naive error of exactly 0 is refused, not a tiny one."""
    check(scaled_error([0.0, 1e-9, 0.0], [0.0, 1e-9], [1e-9, 1e-9]), 0.5)


def test_hidden_short_or_empty_history():
    """One value, or none, has no step."""
    check_raises(ValueError, scaled_error, [7], [8], [8])
    check_raises(ValueError, scaled_error, [], [8], [8])


def test_hidden_forecast_too_many():
    """More forecasts than values."""
    check_raises(ValueError, scaled_error, [1, 2, 3], [4], [4, 5])


def test_hidden_horizon_unlike_history():
    """Both means have their own number of terms."""
    check(scaled_error([0, 2, 4], [1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 3]), 7 / 12)


def test_hidden_lists_unchanged():
    """The given lists stay as they were."""
    history, actual, forecast = [3, 1, 2], [4, 1], [2, 2]
    scaled_error(history, actual, forecast)
    check((history, actual, forecast), ([3, 1, 2], [4, 1], [2, 2]))
