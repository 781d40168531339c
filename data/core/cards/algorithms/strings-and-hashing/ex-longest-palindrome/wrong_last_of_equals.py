def longest_palindrome(text):
    """Stores a new best also when it is only as long: the last of equals wins."""
    best = ""
    for centre in range(2 * len(text) - 1):
        low, high = centre // 2, (centre + 1) // 2
        while low >= 0 and high < len(text) and text[low] == text[high]:
            low, high = low - 1, high + 1
        if high - low - 1 >= len(best):
            best = text[low + 1 : high]
    return best
