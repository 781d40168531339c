from heapq import heapify, heappop, heappush


def trapped(heights):
    """Pushes the bare height: behind a pit the wall is forgotten."""
    rows, columns = len(heights), len(heights[0]) if heights else 0
    border = [
        (heights[i][j], i, j)
        for i in range(rows)
        for j in range(columns)
        if i in (0, rows - 1) or j in (0, columns - 1)
    ]
    heapify(border)
    visited = {(i, j) for _, i, j in border}
    water = 0
    while border:
        wall, i, j = heappop(border)
        for a, b in ((i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)):
            if 0 <= a < rows and 0 <= b < columns and (a, b) not in visited:
                visited.add((a, b))
                water += max(0, wall - heights[a][b])
                heappush(border, (heights[a][b], a, b))
    return water
