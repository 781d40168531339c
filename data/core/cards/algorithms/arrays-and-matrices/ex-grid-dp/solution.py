from math import inf


def cheapest(grid: list[list[int | None]]) -> int | None:
    """Return the least cost of a way from top left to bottom right, or None."""
    columns = len(grid[0]) if grid else 0
    best: list[float] = [inf] * columns
    for i, row in enumerate(grid):
        for j, cost in enumerate(row):
            before = 0 if i == j == 0 else min(best[j], best[j - 1] if j else inf)
            best[j] = inf if cost is None else before + cost
    return None if not best or best[-1] == inf else best[-1]
