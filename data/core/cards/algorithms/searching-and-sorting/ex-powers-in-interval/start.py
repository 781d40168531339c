def exponent_pairs(n: int, low: int, high: int) -> list[tuple[int, int]]:
    """Return all (x, y) with 0 <= x, y < n and low <= 3**x * 5**y <= high, sorted."""
    raise NotImplementedError
