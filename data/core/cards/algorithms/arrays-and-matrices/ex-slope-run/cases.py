from solution import best_run


def test_straight_down():
    """The middle column has the most."""
    check(best_run([[1, 5, 1], [1, 5, 1], [1, 5, 1]]), [1, 1, 1])


def test_diagonal():
    """The best run goes one column to the right at each step."""
    check(best_run([[9, 0, 0], [0, 9, 0], [0, 0, 9]]), [0, 1, 2])


def test_single_row():
    """One row: its largest element."""
    check(best_run([[3, 1, 8, 2]]), [2])


def test_single_column():
    """One column: there is no choice."""
    check(best_run([[1], [-4], [2]]), [0, 0, 0])


def test_back_and_forth():
    """Right, then left again."""
    check(best_run([[7, 0, 0], [0, 7, 0], [7, 0, 0]]), [0, 1, 0])


def test_hidden_greedy_trap():
    """The best first cell leads nowhere."""
    check(best_run([[9, 0, 0, 5], [1, 0, 0, 20], [1, 0, 0, 20]]), [3, 3, 3])


def test_hidden_best_out_of_reach():
    """The largest elements are too far apart."""
    check(best_run([[10, 0, 0, 0], [0, 0, 0, 11], [0, 3, 0, 0]]), [0, 0, 1])
    check(best_run([[0, 0, 0, 9], [5, 0, 0, 5]]), [3, 3])


def test_hidden_ties():
    """Equally good runs: the leftmost at the top wins, then the next row."""
    check(best_run([[0, 0, 0], [0, 0, 0]]), [0, 0])
    check(best_run([[5, 0, 5], [0, 0, 0], [5, 0, 5]]), [0, 0, 0])


def test_hidden_ties_on_the_way():
    """Equally good runs part and meet again: leftmost in every row."""
    points = [[4, 0, 0, 4], [0, 4, 4, 0], [0, 4, 4, 0], [4, 0, 0, 4]]
    check(best_run(points), [0, 1, 1, 0])
    check(best_run([[6, 0, 6], [0, 6, 0], [6, 0, 6]]), [0, 1, 0])
    check(best_run([[0, 3, 0], [2, 0, 2], [0, 1, 0]]), [1, 0, 1])
    check(best_run([[0, 5, 0], [3, 3, 0]]), [1, 0])
    check(best_run([[0, 0, 5], [1, 2, 2], [0, 0, 0]]), [2, 1, 0])


def test_hidden_left_edge():
    """The last column is no neighbour of the first."""
    check(best_run([[5, 0, 0, 4], [0, 0, 0, 9], [0, 0, 0, 9]]), [3, 3, 3])
    check(best_run([[8, 0, 0, 1], [0, 0, 0, 6]]), [0, 0])


def test_hidden_right_edge():
    """At the last column there is no cell to the right."""
    check(best_run([[0, 0, 7], [0, 2, 7], [0, 1, 0]]), [2, 2, 1])


def test_hidden_negative_points():
    """The least loss is the best that can be had."""
    check(best_run([[-1, -2], [-9, -8], [-3, -1]]), [0, 1, 1])
    check(best_run([[-5, -6, -4], [-50, -50, -1], [-9, -20, -50]]), [2, 2, 1])
    check(best_run([[0, -1, -2], [-90, -3, -90], [-90, -90, -1]]), [0, 1, 2])
    check(best_run([[0, -1, -3], [-70, -40, -2]]), [1, 2])
    check(best_run([[0, 5, 0], [-(10**13), -(10**12), -(10**13)]]), [1, 1])


def test_hidden_no_rows():
    """A slope without rows has the empty run."""
    check(best_run([]), [])


def test_hidden_points_stay():
    """The points are as they were before."""
    points = [[1, 2], [3, 4], [5, 6]]
    best_run(points)
    check(points, [[1, 2], [3, 4], [5, 6]])


def test_hidden_long_slope():
    """4,000 rows of ten columns; the best column changes half-way."""
    points = [[2] + [0] * 9 for _ in range(2_000)]
    points += [[0] * 9 + [3] for _ in range(2_000)]
    check(best_run(points), [0] * 1_991 + list(range(9)) + [9] * 2_000)
