def rotate(matrix: list[list]) -> None:
    """Turn a square matrix a quarter turn clockwise in place; else ValueError."""
    n = len(matrix)
    if any(len(row) != n for row in matrix):
        raise ValueError("the matrix is not square")
    for i in range(n):
        for j in range(i + 1, n):
            matrix[i][j], matrix[j][i] = matrix[j][i], matrix[i][j]
    for row in matrix:
        row.reverse()
