def reverse_words(text):
    """Splits at every single blank, so runs and ends leave empty words."""
    return " ".join(text.split(" ")[::-1])


def is_palindrome(text):
    kept = "".join(c for c in text.lower() if c.isalnum())
    return kept == kept[::-1]


def group_anagrams(words):
    groups = {}
    for word in words:
        groups.setdefault(tuple(sorted(word)), []).append(word)
    return list(groups.values())
