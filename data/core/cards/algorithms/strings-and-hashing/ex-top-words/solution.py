from collections import Counter


def top_words(text: str, n: int) -> list[tuple[str, int]]:
    """Return the n most frequent words with their counts; ties in sorted order."""
    if n < 0:
        raise ValueError(f"n must not be negative, not {n}")
    counts = Counter(word for piece in text.split() if (word := _cleaned(piece)))
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return ordered[:n]


def _cleaned(piece: str) -> str:
    """Return the piece from its first letter or digit to its last, in lower case."""
    start, end = 0, len(piece)
    while start < end and not piece[start].isalnum():
        start += 1
    while end > start and not piece[end - 1].isalnum():
        end -= 1
    return piece[start:end].lower()
