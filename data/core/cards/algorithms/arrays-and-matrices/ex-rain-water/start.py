def trapped(heights: list[list[int]]) -> int:
    """Return how much water the terrain holds; it runs off at the edge."""
    raise NotImplementedError
