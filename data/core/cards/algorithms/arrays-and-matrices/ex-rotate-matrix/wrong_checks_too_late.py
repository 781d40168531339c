def rotate(matrix):
    """Raises, but after the first swaps."""
    n = len(matrix)
    for i in range(n):
        for j in range(i + 1, n):
            try:
                matrix[i][j], matrix[j][i] = matrix[j][i], matrix[i][j]
            except IndexError:
                raise ValueError("the matrix is not square") from None
    if any(len(row) != n for row in matrix):
        raise ValueError("the matrix is not square")
    for row in matrix:
        row.reverse()
