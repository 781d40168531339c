def rotate(matrix):
    """Keeps the row objects, but copies the whole grid first."""
    n = len(matrix)
    if any(len(row) != n for row in matrix):
        raise ValueError("the matrix is not square")
    old = [row[:] for row in matrix]
    for i in range(n):
        for j in range(n):
            matrix[j][n - 1 - i] = old[i][j]
