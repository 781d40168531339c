from collections.abc import Iterable
from typing import Any


def bigrams(sentence: str) -> list[tuple[str, str]]:
    """Return all pairs of neighbouring words of the sentence, in order."""
    raise NotImplementedError


def ngrams(tokens: Iterable[Any], n: int) -> list[tuple[Any, ...]]:
    """Return all runs of n neighbouring tokens, in order."""
    raise NotImplementedError
