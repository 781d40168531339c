def cheapest(grid):
    """Lets a large number stand for "no way": costs may be larger."""
    blocked = 10**9
    columns = len(grid[0]) if grid else 0
    best = [blocked] * columns
    for i, row in enumerate(grid):
        for j, cost in enumerate(row):
            before = 0 if i == j == 0 else min(best[j], best[j - 1] if j else blocked)
            best[j] = blocked if cost is None else before + cost
    return None if not best or best[-1] >= blocked else best[-1]
