def histogram(values: list[int], bins: int) -> dict[tuple[int, int], int]:
    """Count integers into bins of equal width; return the occupied ones, ascending."""
    raise NotImplementedError
