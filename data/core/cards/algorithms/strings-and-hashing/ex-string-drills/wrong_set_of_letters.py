def reverse_words(text):
    return " ".join(reversed(text.split()))


def is_palindrome(text):
    kept = [c for c in text.casefold() if c.isalnum()]
    return kept == kept[::-1]


def group_anagrams(words):
    """The key forgets how often a letter stands in the word."""
    groups = {}
    for word in words:
        groups.setdefault(frozenset(word), []).append(word)
    return list(groups.values())
