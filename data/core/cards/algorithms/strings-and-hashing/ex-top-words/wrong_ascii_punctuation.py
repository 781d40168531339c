import string
from collections import Counter


def top_words(text, n):
    """Strips ASCII punctuation only, and counts what is then empty as a word."""
    if n < 0:
        raise ValueError(n)
    words = (piece.strip(string.punctuation).lower() for piece in text.split())
    return sorted(Counter(words).items(), key=lambda pair: (-pair[1], pair[0]))[:n]
