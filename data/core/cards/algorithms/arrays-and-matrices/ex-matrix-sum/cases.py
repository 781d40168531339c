from solution import total


def test_two_by_two():
    """Four elements."""
    check(total([[1, 2], [3, 4]]), 10)


def test_wide():
    """More columns than rows."""
    check(total([[1, 2, 3], [4, 5, 6]]), 21)


def test_single_row():
    """One row, with a negative element."""
    check(total([[7, -9, 4]]), 2)


def test_single_column():
    """More rows than columns."""
    check(total([[5], [6], [7]]), 18)


def test_adds_up_to_zero():
    """The elements cancel."""
    check(total([[1, -1], [-2, 2]]), 0)


def test_hidden_ragged():
    """A later row is shorter or longer than the first."""
    check_raises(ValueError, total, [[1, 2], [3]])
    check_raises(ValueError, total, [[1, 2], [3, 4, 5]])
    check_raises(ValueError, total, [[1, 2], [3, 4], [5]])


def test_hidden_ragged_lengths_cancel():
    """A short and a long row, as many elements as in a full matrix."""
    check_raises(ValueError, total, [[1, 2], [3], [4, 5, 6]])


def test_hidden_empty_row_beside_full_ones():
    """An empty row at the end, in the middle, at the beginning."""
    check_raises(ValueError, total, [[1, 2], []])
    check_raises(ValueError, total, [[1], [], [2]])
    check_raises(ValueError, total, [[], [1]])


def test_hidden_no_rows():
    """A matrix without rows."""
    check(total([]), 0)


def test_hidden_no_columns():
    """Rows without columns, one or several."""
    check(total([[]]), 0)
    check(total([[], [], []]), 0)


def test_hidden_exact():
    """A total far beyond 64 bits, to the last digit."""
    found, want = total([[10**30, 1], [10**30, 2]]), 2 * 10**30 + 3
    check(found, want)
    check(found == want, True)  # to the last digit


def test_hidden_only_the_total_is_large():
    """Elements within 64 bits whose total is not."""
    found, want = total([[2**62, 2**62 + 1]]), 2**63 + 1
    check(found, want)
    check(found == want, True)  # to the last digit
    found, want = total([[-(2**62), -(2**62)], [-1, -1]]), -(2**63) - 2
    check(found, want)
    check(found == want, True)  # to the last digit


def test_hidden_signs_beyond_64_bits():
    """One element needs 64 bits without a sign, another has a sign."""
    found, want = total([[2**63, -1]]), 2**63 - 1
    check(found, want)
    check(found == want, True)  # to the last digit


def test_hidden_tuples():
    """Rows, and the matrix, may be tuples."""
    check(total(((1, 2), (3, 4))), 10)
    check(total([(1,), [2]]), 3)


def test_hidden_matrix_stays():
    """The matrix is as it was before."""
    matrix = [[3, 1], [2, 5]]
    total(matrix)
    check(matrix, [[3, 1], [2, 5]])


def test_hidden_many_rows():
    """60,000 rows of ten columns."""
    check(total([[1] * 10] * 60_000), 600_000)
