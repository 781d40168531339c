from functools import cache
from math import inf


def cheapest(grid):
    """Right and quick, but as deep as the way is long."""
    if not grid or not grid[0]:
        return None

    @cache
    def least(i, j):
        if i < 0 or j < 0 or grid[i][j] is None:
            return inf
        if i == j == 0:
            return grid[0][0]
        return grid[i][j] + min(least(i - 1, j), least(i, j - 1))

    found = least(len(grid) - 1, len(grid[0]) - 1)
    return None if found == inf else found
