import numpy as np
from solution import MinMax, Robust, Standard

# mean 5, deviation 2, median 4.5, quartiles 4 and 5.5, range 2 to 9
EIGHT = [2.0, 4, 4, 4, 5, 5, 7, 9]
ALL = (Standard, MinMax, Robust)


def column(*values):
    return np.array(values, dtype=float).reshape(-1, 1)


def test_standard():
    """Mean 5 and deviation 2: 2 becomes -1.5, and 9 becomes 2."""
    scaled = Standard().fit(column(*EIGHT)).transform(column(2, 5, 9))
    check(scaled.ravel().tolist(), [-1.5, 0.0, 2.0])


def test_min_max():
    """From 2 to 9: the ends become 0 and 1."""
    scaled = MinMax().fit(column(*EIGHT)).transform(column(2, 5.5, 9))
    check(scaled.ravel().tolist(), [0.0, 0.5, 1.0])


def test_robust():
    """Median 4.5, quartiles 4 and 5.5, so a range of 1.5."""
    scaled = Robust().fit(column(*EIGHT)).transform(column(3, 4.5, 9))
    check(scaled.ravel().tolist(), [-1.0, 0.0, 3.0])


def test_columns_apart():
    """Each column is scaled by its own numbers."""
    X = np.array([[1.0, 100.0], [3.0, 500.0]])
    check(Standard().fit(X).transform(X).tolist(), [[-1.0, -1.0], [1.0, 1.0]])
    check(MinMax().fit(X).transform(X).tolist(), [[0.0, 0.0], [1.0, 1.0]])
    check(Robust().fit(X).transform(X).tolist(), [[-1.0, -1.0], [1.0, 1.0]])


def test_training_values_for_new_rows():
    """New rows are scaled by what fit learned."""
    train, new = column(0, 10), column(20, 40)
    check(Standard().fit(train).transform(new).ravel().tolist(), [3.0, 7.0])
    check(MinMax().fit(train).transform(new).ravel().tolist(), [2.0, 4.0])
    check(Robust().fit(train).transform(new).ravel().tolist(), [3.0, 7.0])


def test_constant_column():
    """A column of one value becomes 0."""
    X = np.array([[3.0, 1.0], [3.0, 2.0]])
    for scaler in ALL:
        check(scaler().fit(X).transform(X)[:, 0].tolist(), [0.0, 0.0])


def test_fit_first():
    """Without fit there is nothing to go by."""
    for scaler in ALL:
        check_raises(ValueError, scaler().transform, column(1, 2))


def test_hidden_constant_with_rounding():
    """The mean of equal values can be off in the last digit; the column is constant still."""
    for value, n in ((0.1, 6), (1.1, 12), (1234.1, 7), (1000.3, 13), (100000.1, 6)):
        X = column(*[value] * n)
        for scaler in ALL:
            check(scaler().fit(X).transform(X).ravel().tolist(), [0.0] * n)


def test_hidden_constant_beside_another():
    """A constant column leaves the one beside it alone."""
    X = np.array([[3.0, 10.0], [3.0, 20.0]])
    for scaler, low in ((Standard, -1.0), (MinMax, 0.0), (Robust, -1.0)):
        check(scaler().fit(X).transform(X).tolist(), [[0.0, low], [0.0, 1.0]])


def test_hidden_constant_then_another():
    """Fitted on one value, a new one gives its distance from it."""
    for scaler in ALL:
        check(scaler().fit(column(3, 3)).transform(column(5)).tolist(), [[2.0]])


def test_hidden_no_spread_between_quartiles():
    """Most values equal: the quartiles agree, so Robust only subtracts the median."""
    X = column(*[0] * 8, 5)
    check(Robust().fit(X).transform(X).ravel().tolist(), [0.0] * 8 + [5.0])


def test_hidden_tiny_spread():
    """A small spread is a spread."""
    X = column(0, 4e-12)
    check(Standard().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])
    check(MinMax().fit(X).transform(X).ravel().tolist(), [0.0, 1.0])
    check(Robust().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])


def test_hidden_below_the_range():
    """MinMax cuts nothing off: a value below the range becomes negative."""
    check(MinMax().fit(column(10, 20)).transform(column(5, 30)).tolist(), [[-0.5], [2.0]])


def test_hidden_one_new_row():
    """A single new row is scaled like any other."""
    X = np.array([[0.0, 0.0], [4.0, 8.0]])
    check(Standard().fit(X).transform(np.array([[4.0, 0.0]])).tolist(), [[1.0, -1.0]])


def test_hidden_one_training_row():
    """Fitted on a single row, each column counts as constant."""
    for scaler in ALL:
        fitted = scaler().fit(np.array([[2.0, 5.0]]))
        check(fitted.transform(np.array([[2.0, 6.0]])).tolist(), [[0.0, 1.0]])


def test_hidden_small_integers():
    """Columns of 8 bits neither overflow nor wrap around."""
    X = np.array([[-120], [120]], dtype=np.int8)
    check(MinMax().fit(X).transform(X).ravel().tolist(), [0.0, 1.0])
    check(Robust().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])
    check(Standard().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])
    low = np.array([[5]], dtype=np.uint8)
    fitted = MinMax().fit(np.array([[10], [20]], dtype=np.uint8))
    check(fitted.transform(low).tolist(), [[-0.5]])


def test_hidden_half_floats_and_wide_integers():
    """A range beyond what the column's own type can hold."""
    for X in (
        np.array([[-60000], [60000]], dtype=np.float16),
        np.array([[-(2**62)], [2**62]], dtype=np.int64),
    ):
        check(MinMax().fit(X).transform(X).ravel().tolist(), [0.0, 1.0])
        check(Robust().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])
        check(Standard().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])


def test_hidden_not_rounded():
    """Results keep all their digits."""
    X = column(0, 3)
    check(MinMax().fit(X).transform(column(1)).tolist(), [[1 / 3]])
    check(Standard().fit(X).transform(column(2)).tolist(), [[1 / 3]])
    check(Robust().fit(X).transform(column(2)).tolist(), [[1 / 3]])


def test_hidden_float64():
    """The result is float64, whatever came in."""
    for scaler in ALL:
        for kind in (np.int64, np.uint8, np.float32):
            X = np.array([[1], [2], [4]], dtype=kind)
            check(str(scaler().fit(X).transform(X).dtype), "float64")


def test_hidden_large_numbers():
    """A small spread around a large mean is not lost."""
    X = column(1e9, 1e9 + 6)
    check(Standard().fit(X).transform(X).ravel().tolist(), [-1.0, 1.0])


def test_hidden_even_quartiles():
    """Quartiles between two values lie on the line between them."""
    scaled = Robust().fit(column(1, 2, 3, 10)).transform(column(2.5, 5.5))
    check(scaled.ravel().tolist(), [0.0, 1.0])


def test_hidden_other_width():
    """Another number of columns is refused, also a single one."""
    X = np.array([[1.0, 2.0], [3.0, 5.0]])
    for scaler in ALL:
        check_raises(ValueError, scaler().fit(X).transform, column(1, 2))
        check_raises(ValueError, scaler().fit(X).transform, np.ones((2, 3)))
        check_raises(ValueError, scaler().fit(column(1, 2)).transform, X)


def test_hidden_input_unchanged():
    """Neither fit nor transform writes into the array."""
    for scaler in ALL:
        X = column(1, 5, 7)
        scaler().fit(X).transform(X)
        check(X.ravel().tolist(), [1.0, 5.0, 7.0])


def test_hidden_copy():
    """The result shares no memory with the input."""
    for scaler in ALL:
        X = column(0, 1)
        check(np.shares_memory(scaler().fit(X).transform(X), X), False)


def test_hidden_training_array_changed_later():
    """What was learned stays when the training array is changed afterwards."""
    for scaler, want in ((Standard, 1.0), (MinMax, 1.0), (Robust, 1.0)):
        X = column(0, 8)
        fitted = scaler().fit(X)
        X[:] = 100.0
        check(fitted.transform(column(8)).tolist(), [[want]])


def test_hidden_fit_again():
    """A second fit replaces the first, and the scaler comes back."""
    for scaler in ALL:
        fitted = scaler().fit(np.array([[1.0, 2.0], [3.0, 9.0]]))
        check(fitted.fit(column(0, 2)) is fitted, True)
        check(fitted.transform(column(1)).tolist(), [[0.5 if scaler is MinMax else 0.0]])


def test_hidden_two_scalers():
    """Two scalers of one class share nothing."""
    for scaler in ALL:
        first, second = scaler().fit(column(0, 2)), scaler()
        check_raises(ValueError, second.transform, column(1))
        second.fit(column(0, 200))
        check(first.transform(column(2)).tolist(), [[1.0]])
