from collections.abc import Iterable


def reverse_words(text: str) -> str:
    """Return the words of the text in reverse order, with single blanks."""
    raise NotImplementedError


def is_palindrome(text: str) -> bool:
    """Return whether letters and digits, in any case, read the same both ways."""
    raise NotImplementedError


def group_anagrams(words: Iterable[str]) -> list[list[str]]:
    """Return the words grouped by their characters, in order of first appearance."""
    raise NotImplementedError
