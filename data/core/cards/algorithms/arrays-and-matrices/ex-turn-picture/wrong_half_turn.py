def turned(picture, quarters):
    """Half a turn is more than the rows in reverse order."""
    quarters %= 4
    if quarters == 2:
        return [list(row) for row in reversed(picture)]
    result = [list(row) for row in picture]
    for _ in range(quarters):
        result = [list(column) for column in zip(*reversed(result))]
    return result
