def rotate(matrix: list[list]) -> None:
    """Turn a square matrix a quarter turn clockwise in place; else ValueError."""
    raise NotImplementedError
