def longest_palindrome(text):
    """Expands from letters only, never from the gap between two."""
    start = end = 0
    for centre in range(len(text)):
        radius = 0
        while (
            centre - radius >= 0
            and centre + radius < len(text)
            and text[centre - radius] == text[centre + radius]
        ):
            radius += 1
        if 2 * radius - 1 > end - start:
            start, end = centre - radius + 1, centre + radius
    return text[start:end]
