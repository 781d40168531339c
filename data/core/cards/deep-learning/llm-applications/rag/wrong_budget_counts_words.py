import math
import re
from collections import Counter, defaultdict


def words(text: str) -> list[str]:
    """The words of a text in lower case, in order. Given; no need to change it."""
    return re.findall(r"\w+", text.lower())


def split_chunks(text: str, size: int, overlap: int) -> list[str]:
    """Windows of `size` words, each sharing `overlap` words with the one before."""
    if not 0 <= overlap < size:
        raise ValueError(f"overlap must be in 0..{size - 1}, not {overlap}")
    pieces = text.split()
    last = max(len(pieces) - overlap, 1)    # a later start would add no new word
    starts = range(0, last, size - overlap) if pieces else ()
    return [" ".join(pieces[start : start + size]) for start in starts]


class Retriever:
    """Ranks chunks by the cosine of their TF-IDF weights with those of a query."""

    def __init__(self, chunks: list[str]) -> None:
        counts = [Counter(words(chunk)) for chunk in chunks]
        holding = Counter(word for count in counts for word in count)
        self._idf = {
            word: math.log((1 + len(chunks)) / (1 + number)) + 1
            for word, number in holding.items()
        }
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for position, count in enumerate(counts):
            for word, weight in self._weights(count).items():
                self._postings[word].append((position, weight))

    def search(self, query: str, k: int) -> list[tuple[int, float]]:
        """The k best (position, score), best first; only scores above zero."""
        scores: dict[int, float] = defaultdict(float)
        for word, weight in self._weights(Counter(words(query))).items():
            for position, other in self._postings[word]:
                scores[position] += weight * other
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:k]

    def _weights(self, count: Counter[str]) -> dict[str, float]:
        """Weights of unit length; words that no chunk holds are left out."""
        raw = {w: n * self._idf[w] for w, n in count.items() if w in self._idf}
        length = math.sqrt(sum(weight**2 for weight in raw.values()))
        return {word: weight / length for word, weight in raw.items()}


def assemble(chunks: list[str], positions: list[int], budget: int) -> str:
    """The chunks at these positions, labelled, within `budget` words."""
    parts: list[str] = []
    taken: set[str] = set()
    for position in positions:
        chunk = chunks[position]
        needed = len(words(chunk))
        if chunk in taken or needed > budget:
            continue
        taken.add(chunk)
        budget -= needed
        parts.append(f"[{position}] {chunk}")
    return "\n\n".join(parts)
