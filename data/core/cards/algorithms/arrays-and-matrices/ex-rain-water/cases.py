from solution import trapped


def winding(size):
    """A valley of height 0 that winds between walls of 9 and opens at the end."""
    grid = [[9] * size for _ in range(size)]
    for i in range(1, size - 1, 2):
        grid[i][1 : size - 1] = [0] * (size - 2)
    for n, i in enumerate(range(2, size - 2, 2)):
        grid[i][size - 2 if n % 2 == 0 else 1] = 0
    return grid


def staircases(size):
    """A valley of height 0 in diagonal flights of steps, joined end to end."""
    grid = [[9 if (i + j) % 3 == 0 else 0 for j in range(size)] for i in range(size)]
    for k in range(size):
        grid[0][k] = grid[k][0] = grid[-1][k] = grid[k][-1] = 9
    for n, k in enumerate(range(3, 2 * size - 4, 3)):
        low, high = max(1, k - size + 2), min(size - 2, k - 1)
        i = low if n % 2 == 0 else high
        grid[i][k - i] = 0
    return grid


def test_bowl():
    """One cell inside a rim; the lowest part of the rim decides."""
    check(trapped([[5, 3, 5], [5, 1, 5], [5, 5, 5]]), 2)


def test_plain():
    """Flat ground holds nothing."""
    check(trapped([[2, 2, 2], [2, 2, 2], [2, 2, 2]]), 0)


def test_hill():
    """A hill holds nothing."""
    check(trapped([[1, 1, 1], [1, 8, 1], [1, 1, 1]]), 0)


def test_two_basins():
    """Two basins with a wall between them."""
    grid = [[4, 4, 4, 4, 4], [4, 1, 4, 2, 3], [4, 4, 4, 4, 4]]
    check(trapped(grid), 4)


def test_pool_of_two_depths():
    """One pool, deep here and shallow there."""
    grid = [[6, 6, 6, 6], [6, 2, 4, 6], [6, 6, 6, 6]]
    check(trapped(grid), 6)


def test_island():
    """A rock in the middle of a lake."""
    grid = [[3] * 5, [3, 0, 0, 0, 3], [3, 0, 7, 0, 3], [3, 0, 0, 0, 3], [3] * 5]
    check(trapped(grid), 24)


def test_hidden_leak_round_a_corner():
    """The basin drains by a channel with a bend."""
    grid = [[9, 9, 9, 9, 9], [9, 0, 1, 9, 9], [9, 9, 2, 9, 9], [9, 9, 2, 9, 9]]
    check(trapped(grid), 3)


def test_hidden_low_wall_far_away():
    """The low gap lies further off than the high walls."""
    grid = [[9, 9, 9, 9, 9], [9, 1, 1, 1, 9], [9, 1, 1, 1, 2], [9, 9, 9, 9, 9]]
    check(trapped(grid), 6)


def test_hidden_deep_behind_shallow():
    """Behind a pit the ground rises again, still below the rim."""
    grid = [[8, 8, 8, 8, 8], [8, 1, 3, 2, 8], [8, 8, 8, 8, 8]]
    check(trapped(grid), 18)
    grid = [[8, 8, 8, 8, 8], [7, 5, 1, 6, 8], [8, 8, 8, 8, 8]]
    check(trapped(grid), 9)
    grid = [[9] * 5, [9, 3, 3, 3, 9], [9, 3, 0, 3, 9], [9, 3, 3, 3, 9], [9] * 5]
    check(trapped(grid), 57)


def test_hidden_no_diagonal_flow():
    """A gap at a corner lets nothing through."""
    check(trapped([[0, 5, 5], [5, 1, 5], [5, 5, 5]]), 4)


def test_hidden_inner_ridge():
    """Two lakes at different levels, parted by a ridge."""
    grid = [
        [9, 9, 9, 9, 9],
        [9, 1, 6, 1, 3],
        [9, 9, 9, 9, 9],
    ]
    check(trapped(grid), 7)


def test_hidden_negative_heights():
    """Below sea level the same holds."""
    check(trapped([[0, 0, 0], [0, -5, -2], [0, 0, 0]]), 3)
    check(trapped([[-1, -1, -1], [-1, -9, -1], [-1, -1, -1]]), 8)
    check(trapped([[4, 4, 4, 4], [4, -1, -2, 4], [4, 4, 4, 4]]), 11)


def test_hidden_too_small():
    """Without an inner cell nothing is held."""
    check(trapped([]), 0)
    check(trapped([[7]]), 0)
    check(trapped([[5, 0, 5]]), 0)
    check(trapped([[5, 5], [0, 0], [5, 5]]), 0)


def test_hidden_grid_stays():
    """The terrain is as it was before."""
    grid = [[5, 5, 5], [5, 1, 3], [5, 5, 5]]
    trapped(grid)
    check(grid, [[5, 5, 5], [5, 1, 3], [5, 5, 5]])


def test_hidden_long_winding_valley():
    """A valley that winds through 201 × 201 cells, closed, then open at its end."""
    grid = winding(201)
    valley = sum(row.count(0) for row in grid)
    check(trapped(grid), 9 * valley)
    grid[199][200] = 4
    check(trapped(grid), 4 * valley)
    grid[199][200] = 0
    check(trapped(grid), 0)


def test_hidden_long_staircases():
    """A valley in flights of steps over 400 × 400 cells, open at its end."""
    grid = staircases(400)
    valley = sum(row.count(0) for row in grid)
    grid[398][399] = 4
    check(trapped(grid), 4 * valley)


def test_hidden_tilted_terrain():
    """200 × 200 cells with pits of different depths on a slope."""
    grid = [[3 * (i + j) for j in range(200)] for i in range(200)]
    for i in range(2, 198, 4):
        for j in range(2, 198, 4):
            grid[i][j] -= 10
    check(trapped(grid), 49 * 49 * 7)
