from itertools import groupby


def reverse_words(text):
    return " ".join(reversed(text.split()))


def is_palindrome(text):
    kept = [c for c in text.casefold() if c.isalnum()]
    return kept == kept[::-1]


def group_anagrams(words):
    """Sorts by key for groupby: the order of first appearance is lost."""
    ordered = sorted(words, key=sorted)
    return [list(group) for _, group in groupby(ordered, key=sorted)]
