COMPLEMENT = str.maketrans("ACGT", "TGCA")


def longest_site(dna, shortest=4):
    """Translates the strand: N stays N, so two unknown bases seem to pair."""
    other = dna.translate(COMPLEMENT)
    best = None
    for gap in range(1, len(dna)):
        low, high = gap - 1, gap
        while low >= 0 and high < len(dna) and dna[low] == other[high]:
            low, high = low - 1, high + 1
        size = high - low - 1
        if size >= max(shortest, 2) and (best is None or size > best[1] - best[0]):
            best = (low + 1, high)
    return best
