from collections import Counter


def cleaned(piece):
    places = [i for i, c in enumerate(piece) if c.isalnum()]
    return piece[places[0] : places[-1] + 1].lower() if places else ""


def top_words(text, n):
    """Cuts to n first, by first appearance, and orders the ties afterwards."""
    if n < 0:
        raise ValueError(n)
    counts = Counter(filter(None, map(cleaned, text.split())))
    return sorted(counts.most_common(n), key=lambda pair: (-pair[1], pair[0]))
