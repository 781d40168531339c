def turned(picture: list[list], quarters: int) -> list[list]:
    """Return a new picture, turned clockwise by quarter turns."""
    result = [list(row) for row in picture]
    for _ in range(quarters % 4):
        result = [list(column) for column in zip(*reversed(result), strict=True)]
    return result
