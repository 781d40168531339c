def trapped(heights):
    """The one-dimensional rule in both directions: leaks round corners unseen."""
    rows, columns = len(heights), len(heights[0]) if heights else 0
    left = [row[:] for row in heights]
    right = [row[:] for row in heights]
    above = [row[:] for row in heights]
    below = [row[:] for row in heights]
    for i in range(rows):
        for j in range(columns):
            if j:
                left[i][j] = max(left[i][j], left[i][j - 1])
            if i:
                above[i][j] = max(above[i][j], above[i - 1][j])
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            if j + 1 < columns:
                right[i][j] = max(right[i][j], right[i][j + 1])
            if i + 1 < rows:
                below[i][j] = max(below[i][j], below[i + 1][j])
    return sum(
        min(left[i][j], right[i][j], above[i][j], below[i][j]) - heights[i][j]
        for i in range(rows)
        for j in range(columns)
    )
