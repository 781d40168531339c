from collections import defaultdict
from collections.abc import Iterable


def reverse_words(text: str) -> str:
    """Return the words of the text in reverse order, with single blanks."""
    return " ".join(reversed(text.split()))


def is_palindrome(text: str) -> bool:
    """Return whether letters and digits, in any case, read the same both ways."""
    kept = [character for character in text.casefold() if character.isalnum()]
    return kept == kept[::-1]


def group_anagrams(words: Iterable[str]) -> list[list[str]]:
    """Return the words grouped by their characters, in order of first appearance."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in words:
        groups["".join(sorted(word))].append(word)
    return list(groups.values())
