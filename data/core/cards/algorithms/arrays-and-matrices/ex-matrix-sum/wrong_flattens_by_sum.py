def total(matrix):
    """Right, but copies the growing list for every row."""
    flat = sum((list(row) for row in matrix), [])
    if len({len(row) for row in matrix}) > 1:
        raise ValueError("rows differ in length")
    return sum(flat)
