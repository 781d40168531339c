def longest_palindrome(text: str) -> str:
    """Return the first of the longest contiguous palindromes in the text."""
    start = end = 0
    for centre in range(len(text)):
        for neighbour in (centre, centre + 1):
            low, high = _expanded(text, centre, neighbour)
            if high - low > end - start:
                start, end = low, high
    return text[start:end]


def _expanded(text: str, low: int, high: int) -> tuple[int, int]:
    """Return the bounds, half open, of the palindrome around these two places."""
    while low >= 0 and high < len(text) and text[low] == text[high]:
        low -= 1
        high += 1
    return low + 1, high
