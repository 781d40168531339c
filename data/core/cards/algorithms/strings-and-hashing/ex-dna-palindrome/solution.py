PAIRS = {("A", "T"), ("T", "A"), ("C", "G"), ("G", "C")}


def longest_site(dna: str, shortest: int = 4) -> tuple[int, int] | None:
    """Return the bounds of the longest part that is its own reverse complement."""
    best = None
    wanted = max(shortest, 2)
    for gap in range(1, len(dna)):
        low, high = gap - 1, gap
        while low >= 0 and high < len(dna) and (dna[low], dna[high]) in PAIRS:
            low, high = low - 1, high + 1
        if high - low - 1 >= wanted:
            best = (low + 1, high)
            wanted = high - low
    return best
