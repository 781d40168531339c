def turned(picture, quarters):
    """A range of a negative number is empty."""
    result = [list(row) for row in picture]
    for _ in range(quarters):
        result = [list(column) for column in zip(*result[::-1])]
    return result
