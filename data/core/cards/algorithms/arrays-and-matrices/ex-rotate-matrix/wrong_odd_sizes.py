def rotate(matrix):
    """Cycles of four from too small a quarter: odd sizes keep a cross."""
    n = len(matrix)
    if any(len(row) != n for row in matrix):
        raise ValueError("the matrix is not square")
    last = n - 1
    for i in range(n // 2):
        for j in range(n // 2):
            first = matrix[i][j]
            matrix[i][j] = matrix[last - j][i]
            matrix[last - j][i] = matrix[last - i][last - j]
            matrix[last - i][last - j] = matrix[j][last - i]
            matrix[j][last - i] = first
