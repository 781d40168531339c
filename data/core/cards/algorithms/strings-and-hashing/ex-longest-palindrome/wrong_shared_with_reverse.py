def longest_palindrome(text):
    """Takes the longest substring that the reversed text has, too, anywhere."""
    turned = text[::-1]
    best = ""
    for start in range(len(text)):
        while start + len(best) < len(text):
            longer = text[start : start + len(best) + 1]
            if longer not in turned:
                break
            best = longer
    return best
