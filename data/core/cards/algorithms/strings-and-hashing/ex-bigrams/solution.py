from collections.abc import Iterable
from itertools import pairwise
from typing import Any


def bigrams(sentence: str) -> list[tuple[str, str]]:
    """Return all pairs of neighbouring words of the sentence, in order."""
    return list(pairwise(sentence.split()))


def ngrams(tokens: Iterable[Any], n: int) -> list[tuple[Any, ...]]:
    """Return all runs of n neighbouring tokens, in order."""
    if n < 1:
        raise ValueError(f"n must be at least 1, not {n}")
    words = list(tokens)
    return [tuple(words[i : i + n]) for i in range(len(words) - n + 1)]
