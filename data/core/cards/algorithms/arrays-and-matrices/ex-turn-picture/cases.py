from solution import turned


def test_wide():
    """Two rows of three become three rows of two."""
    check(turned([[1, 2, 3], [4, 5, 6]], 1), [[4, 1], [5, 2], [6, 3]])


def test_single_row():
    """A row becomes a column."""
    check(turned([[1, 2, 3]], 1), [[1], [2], [3]])


def test_single_column():
    """A column becomes a row, and its top goes to the right."""
    check(turned([[1], [2], [3]], 1), [[3, 2, 1]])


def test_no_turn():
    """Nothing is turned."""
    check(turned([["a", "b"]], 0), [["a", "b"]])


def test_three_turns():
    """Three turns clockwise are one anticlockwise."""
    check(turned([[1, 2, 3], [4, 5, 6]], 3), [[3, 6], [2, 5], [1, 4]])


def test_hidden_half_turn():
    """Half a turn reverses the rows and their order."""
    check(turned([[1, 2, 3], [4, 5, 6]], 2), [[6, 5, 4], [3, 2, 1]])


def test_hidden_negative():
    """Negative numbers turn anticlockwise."""
    picture = [[1, 2, 3], [4, 5, 6]]
    check(turned(picture, -1), [[3, 6], [2, 5], [1, 4]])
    check(turned(picture, -3), [[4, 1], [5, 2], [6, 3]])
    check(turned(picture, -2), [[6, 5, 4], [3, 2, 1]])


def test_hidden_many_turns():
    """Full turns do not count, however many."""
    picture = [[1, 2, 3], [4, 5, 6]]
    check(turned(picture, 4_000_000_001), [[4, 1], [5, 2], [6, 3]])
    check(turned(picture, -4_000_000_001), [[3, 6], [2, 5], [1, 4]])


def test_hidden_no_shared_rows():
    """Painting the result leaves the picture alone, also with full turns."""
    for quarters in (0, 1, 2, 3, 4, -4):
        picture = [[1, 2], [3, 4]]
        turned(picture, quarters)[0][0] = 99
        check(picture, [[1, 2], [3, 4]])


def test_hidden_rows_apart():
    """Painting one row of the result leaves its other rows alone."""
    result = turned([[0, 0], [0, 0], [0, 0]], 1)
    result[0][0] = 9
    check(result, [[9, 0, 0], [0, 0, 0]])


def test_hidden_empty():
    """A picture without rows stays empty."""
    check(turned([], 0), [])
    check(turned([], 1), [])
    check(turned([], -6), [])


def test_hidden_elements_as_they_are():
    """Colours as tuples, None and strings are passed on."""
    picture = [[(255, 0, 0), None], ["x", (0, 0, 0)]]
    check(turned(picture, 1), [["x", (255, 0, 0)], [(0, 0, 0), None]])
    pixel = [255, 0, 0]
    check(turned([[pixel, None]], 1)[0][0] is pixel, True)


def test_hidden_large():
    """200 rows of 500."""
    picture = [[i * 500 + j for j in range(500)] for i in range(200)]
    result = turned(picture, 5)
    check((len(result), len(result[0])), (500, 200))
    check(result[0][0], 199 * 500)
