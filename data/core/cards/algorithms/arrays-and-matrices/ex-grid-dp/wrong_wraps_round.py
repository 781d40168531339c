from math import inf


def cheapest(grid):
    """At column 0 the index -1 is the last column: a way round the edge."""
    columns = len(grid[0]) if grid else 0
    best = [inf] * columns
    for i, row in enumerate(grid):
        for j, cost in enumerate(row):
            before = 0 if i == j == 0 else min(best[j], best[j - 1])
            best[j] = inf if cost is None else before + cost
    return None if not best or best[-1] == inf else best[-1]
