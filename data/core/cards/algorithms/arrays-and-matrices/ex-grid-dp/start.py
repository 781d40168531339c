def cheapest(grid: list[list[int | None]]) -> int | None:
    """Return the least cost of a way from top left to bottom right, or None."""
    raise NotImplementedError
