def turned(picture, quarters):
    """Without a turn, the rows are the caller's own."""
    result = picture[:]
    for _ in range(quarters % 4):
        result = [list(column) for column in zip(*result[::-1])]
    return result
