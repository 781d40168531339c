from solution import cheapest


def test_two_by_two():
    """The cheaper one of two ways."""
    check(cheapest([[1, 5], [2, 3]]), 6)


def test_single_row():
    """Only one way, to the right."""
    check(cheapest([[4, 1, 2]]), 7)


def test_single_column():
    """Only one way, down."""
    check(cheapest([[4], [1], [2]]), 7)


def test_round_a_blocked_cell():
    """The blocked cell lies on the direct way."""
    check(cheapest([[1, 2, 3], [4, None, 1], [9, 9, 2]]), 9)


def test_no_way():
    """A wall of blocked cells."""
    check(cheapest([[1, None, 2], [3, None, 4]]), None)


def test_hidden_greedy_trap():
    """The cheap first step leads into dear cells."""
    check(cheapest([[1, 1, 90], [2, 80, 90], [2, 2, 1]]), 8)


def test_hidden_dead_end():
    """The cheap step ends at blocked cells; another way is open."""
    check(cheapest([[1, 1, None], [5, None, 1], [5, 5, 1]]), 17)


def test_hidden_free_cells():
    """Cells that cost nothing are not blocked."""
    check(cheapest([[0, 0], [7, 0]]), 0)
    check(cheapest([[0]]), 0)
    check(cheapest([[3, 0, 8], [9, 0, 1]]), 4)


def test_hidden_negative_costs():
    """A detour by a gain pays."""
    check(cheapest([[2, 1, 1], [5, -9, 4], [1, 1, 3]]), -2)
    check(cheapest([[0, 1, 1], [9, None, 1], [-50, 0, 1]]), -40)


def test_hidden_large_costs():
    """Costs of 30 digits: no number stands for "no way", and floats round."""
    found, want = cheapest([[10**29, 1], [1, 1]]), 10**29 + 2
    check(found, want)
    check(found == want, True)  # to the last digit
    found, want = cheapest([[10**29, None], [3, 4]]), 10**29 + 7
    check(found, want)
    check(found == want, True)  # to the last digit


def test_hidden_ends_blocked():
    """The start or the end is blocked."""
    check(cheapest([[None, 1], [1, 1]]), None)
    check(cheapest([[1, 1], [1, None]]), None)
    check(cheapest([[None]]), None)


def test_hidden_no_cells():
    """A grid without rows, or without columns."""
    check(cheapest([]), None)
    check(cheapest([[]]), None)
    check(cheapest([[], []]), None)


def test_hidden_no_way_round_the_edge():
    """The right end of a row does not touch the left end of the next."""
    check(cheapest([[1, 1, 1], [None, None, 1], [1, 1, 1]]), 5)
    check(cheapest([[1, 1], [None, 1], [1, None], [1, 1]]), None)
    check(cheapest([[10, -20], [1, 50], [1, 1]]), 13)


def test_hidden_cheap_cells_out_of_reach():
    """Cheap cells that can only be reached by going up or left do not help."""
    grid = [[1, 9, 1, 1, 1], [1, 9, 1, 9, 1], [1, 1, 1, 9, 1]]
    check(cheapest(grid), 15)


def test_hidden_grid_stays():
    """The grid is as it was before."""
    grid = [[1, 2], [None, 3]]
    cheapest(grid)
    check(grid, [[1, 2], [None, 3]])


def test_hidden_large_square():
    """300 × 300 cells: far too many ways to try."""
    check(cheapest([[1] * 300 for _ in range(300)]), 599)


def test_hidden_long():
    """3,000 rows of two columns, and two rows of 3,000 columns."""
    check(cheapest([[1, 2] for _ in range(3_000)]), 3_002)
    check(cheapest([[2] * 3_000, [1] * 3_000]), 3_002)
