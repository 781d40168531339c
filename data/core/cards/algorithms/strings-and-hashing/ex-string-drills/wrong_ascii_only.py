import re


def reverse_words(text):
    return " ".join(text.split()[::-1])


def is_palindrome(text):
    """Throws away every letter that is not English."""
    kept = re.sub(r"[^a-z0-9]", "", text.lower())
    return kept == kept[::-1]


def group_anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault("".join(sorted(word)), []).append(word)
    return list(groups.values())
