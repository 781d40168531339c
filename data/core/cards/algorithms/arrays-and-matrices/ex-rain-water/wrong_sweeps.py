def trapped(heights):
    """Right, but sweeps the grid until nothing changes: quadratic."""
    if not heights:
        return 0
    rows, columns = len(heights), len(heights[0])
    top = max(map(max, heights))
    level = [[top] * columns for _ in range(rows)]
    changed = True
    while changed:
        changed = False
        for i in range(rows):
            for j in range(columns):
                if i in (0, rows - 1) or j in (0, columns - 1):
                    lowest = heights[i][j]
                else:
                    lowest = min(
                        level[i - 1][j],
                        level[i + 1][j],
                        level[i][j - 1],
                        level[i][j + 1],
                    )
                new = max(heights[i][j], lowest)
                if new < level[i][j]:
                    level[i][j] = new
                    changed = True
    return sum(map(sum, level)) - sum(map(sum, heights))
