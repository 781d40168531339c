def best_run(points: list[list[int]]) -> list[int]:
    """Return the columns of the run that collects most; of equals the leftmost."""
    raise NotImplementedError
