import re


def words(text: str) -> list[str]:
    """The words of a text in lower case, in order. Given; no need to change it."""
    return re.findall(r"\w+", text.lower())


def split_chunks(text: str, size: int, overlap: int) -> list[str]:
    """Windows of `size` words, each sharing `overlap` words with the one before."""
    raise NotImplementedError


class Retriever:
    """Ranks chunks by the cosine of their TF-IDF weights with those of a query."""

    def __init__(self, chunks: list[str]) -> None:
        raise NotImplementedError

    def search(self, query: str, k: int) -> list[tuple[int, float]]:
        """The k best (position, score), best first; only scores above zero."""
        raise NotImplementedError


def assemble(chunks: list[str], positions: list[int], budget: int) -> str:
    """The chunks at these positions, labelled, within `budget` words."""
    raise NotImplementedError
