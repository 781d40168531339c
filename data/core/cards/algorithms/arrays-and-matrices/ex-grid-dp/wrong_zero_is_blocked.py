from math import inf


def cheapest(grid):
    """Takes a cell that costs nothing for a blocked one."""
    columns = len(grid[0]) if grid else 0
    best = [inf] * columns
    for i, row in enumerate(grid):
        for j, cost in enumerate(row):
            before = 0 if i == j == 0 else min(best[j], best[j - 1] if j else inf)
            best[j] = before + cost if cost else inf
    return None if not best or best[-1] == inf else best[-1]
