def cheapest(grid):
    """Always steps to the cheaper neighbour."""
    if not grid or not grid[0] or grid[0][0] is None:
        return None
    i = j = 0
    total = grid[0][0]
    while (i, j) != (len(grid) - 1, len(grid[0]) - 1):
        steps = [
            (grid[a][b], a, b)
            for a, b in ((i + 1, j), (i, j + 1))
            if a < len(grid) and b < len(grid[0]) and grid[a][b] is not None
        ]
        if not steps:
            return None
        cost, i, j = min(steps)
        total += cost
    return total
