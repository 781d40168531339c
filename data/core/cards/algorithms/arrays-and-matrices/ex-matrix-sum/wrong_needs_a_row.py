def total(matrix):
    """There may be no first row."""
    columns = len(matrix[0])
    if any(len(row) != columns for row in matrix):
        raise ValueError("rows differ in length")
    return sum(map(sum, matrix))
