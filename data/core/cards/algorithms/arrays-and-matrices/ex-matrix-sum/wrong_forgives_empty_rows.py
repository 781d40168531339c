def total(matrix):
    """Passes over empty rows, also beside full ones."""
    if len({len(row) for row in matrix if row}) > 1:
        raise ValueError("rows differ in length")
    return sum(map(sum, matrix))
