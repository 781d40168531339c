def rotate(matrix):
    """Looks at one row only, and there may be none."""
    n = len(matrix)
    if n != len(matrix[0]):
        raise ValueError("the matrix is not square")
    for i in range(n):
        for j in range(i + 1, n):
            matrix[i][j], matrix[j][i] = matrix[j][i], matrix[i][j]
    for row in matrix:
        row.reverse()
