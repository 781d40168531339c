def rotate(matrix):
    """Changes the outer list, but fills it with new rows: a second grid."""
    if any(len(row) != len(matrix) for row in matrix):
        raise ValueError("the matrix is not square")
    matrix[:] = [list(row) for row in zip(*matrix[::-1])]
