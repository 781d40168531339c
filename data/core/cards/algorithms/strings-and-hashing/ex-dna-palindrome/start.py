def longest_site(dna: str, shortest: int = 4) -> tuple[int, int] | None:
    """Return the bounds of the longest part that is its own reverse complement."""
    raise NotImplementedError
