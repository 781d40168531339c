def top_words(text: str, n: int) -> list[tuple[str, int]]:
    """Return the n most frequent words with their counts; ties in sorted order."""
    raise NotImplementedError
