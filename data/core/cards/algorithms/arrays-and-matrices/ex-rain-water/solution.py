from heapq import heapify, heappop, heappush


def trapped(heights: list[list[int]]) -> int:
    """Return how much water the terrain holds; it runs off at the edge."""
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
                level = max(heights[a][b], wall)
                water += level - heights[a][b]
                heappush(border, (level, a, b))
    return water
