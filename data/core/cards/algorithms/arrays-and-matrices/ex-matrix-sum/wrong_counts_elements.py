def total(matrix):
    """A short row and a long one cancel in the number of elements."""
    if not matrix:
        return 0
    if sum(map(len, matrix)) != len(matrix) * len(matrix[0]):
        raise ValueError("rows differ in length")
    return sum(map(sum, matrix))
