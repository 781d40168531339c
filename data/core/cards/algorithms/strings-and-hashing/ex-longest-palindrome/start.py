def longest_palindrome(text: str) -> str:
    """Return the first of the longest contiguous palindromes in the text."""
    raise NotImplementedError
