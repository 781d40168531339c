import tracemalloc

from solution import rotate


def rotated(matrix):
    """The matrix after its rotation."""
    rotate(matrix)
    return matrix


def test_two_by_two():
    """The top row becomes the right column."""
    check(rotated([[1, 2], [3, 4]]), [[3, 1], [4, 2]])


def test_three_by_three():
    """The centre stays where it is."""
    want = [[7, 4, 1], [8, 5, 2], [9, 6, 3]]
    check(rotated([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), want)


def test_four_by_four():
    """Two rings."""
    matrix = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]]
    want = [[13, 9, 5, 1], [14, 10, 6, 2], [15, 11, 7, 3], [16, 12, 8, 4]]
    check(rotated(matrix), want)


def test_single_element():
    """One element does not move."""
    check(rotated([["x"]]), [["x"]])


def test_returns_nothing():
    """The result is the changed matrix; nothing is returned."""
    check(rotate([[1, 2], [3, 4]]), None)


def test_hidden_every_size():
    """Sizes up to 7, odd and even: each element goes where it belongs."""
    for n in range(1, 8):
        matrix = [[(i, j) for j in range(n)] for i in range(n)]
        want = [[(n - 1 - j, i) for j in range(n)] for i in range(n)]
        check(rotated(matrix), want)


def test_hidden_same_rows():
    """The outer list and the rows are the same objects as before."""
    matrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    other_name, rows = matrix, list(matrix)
    rotate(matrix)
    check(other_name, [[7, 4, 1], [8, 5, 2], [9, 6, 3]])
    check({id(row) for row in matrix} == {id(row) for row in rows}, True)


def test_hidden_empty():
    """A matrix without rows stays as it is."""
    check(rotated([]), [])


def test_hidden_wide_and_tall():
    """Too many columns, or too few, or none."""
    check_raises(ValueError, rotate, [[1, 2, 3], [4, 5, 6]])
    check_raises(ValueError, rotate, [[1], [2]])
    check_raises(ValueError, rotate, [[]])


def test_hidden_ragged():
    """The first row fits, a later one does not."""
    check_raises(ValueError, rotate, [[1, 2], [3]])
    check_raises(ValueError, rotate, [[1, 2], [3, 4, 5]])
    check_raises(ValueError, rotate, [[1, 2, 3], [4, 5, 6], [7, 8]])
    check_raises(ValueError, rotate, [[1, 2], [3, 4, 5], [6, 7, 8, 9]])


def test_hidden_unchanged_if_refused():
    """A matrix that is refused is as it was before."""
    matrix = [[1, 2, 3], [4, 5, 6], [7, 8]]
    check_raises(ValueError, rotate, matrix)
    check(matrix, [[1, 2, 3], [4, 5, 6], [7, 8]])


def test_hidden_any_elements():
    """Strings, None and repeated elements."""
    check(rotated([["a", None], [0, "a"]]), [[0, "a"], ["a", None]])


def test_hidden_four_turns():
    """Four turns give the matrix back."""
    matrix = [[i * 5 + j for j in range(5)] for i in range(5)]
    for _ in range(4):
        rotate(matrix)
    check(matrix, [[i * 5 + j for j in range(5)] for i in range(5)])


def test_hidden_no_second_grid():
    """100 × 100 elements: room for a few rows besides, not for a second grid."""
    matrix = [[None] * 100 for _ in range(100)]
    matrix[0][3] = "x"
    tracemalloc.start()
    rotate(matrix)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    check(matrix[3][99], "x")
    check(peak < 40_000, True)


def test_hidden_large():
    """300 rows and columns."""
    matrix = [[i * 300 + j for j in range(300)] for i in range(300)]
    rotate(matrix)
    check(matrix[0][0], 299 * 300)
    check(matrix[299][0], 300 * 300 - 1)
