PAIRS = {"AT", "TA", "CG", "GC"}


def longest_site(dna, shortest=4):
    """Stores every site that is as long as the best: the last one wins."""
    best, longest = None, max(shortest, 2)
    for gap in range(1, len(dna)):
        low, high = gap - 1, gap
        while low >= 0 and high < len(dna) and dna[low] + dna[high] in PAIRS:
            low, high = low - 1, high + 1
        if high - low - 1 >= longest:
            best, longest = (low + 1, high), high - low - 1
    return best
