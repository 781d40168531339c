"""Words as full-text search sees them: where they begin and end, and which spellings are alike."""

import re
import unicodedata
from collections.abc import Iterator

TOKEN = re.compile(r"[\w+#]+")
"""What the tokenizer of the index takes for one word: `c++`, `c#` and `read_csv` are words."""

_HISSING = ("s", "x", "z", "ch", "sh")
_STEM = 4  # so that "string" is no form of "str"


class _Folding(dict[int, str]):
    """One letter for one letter, so that positions stay true; filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code).lower()[0]
        self[code] = unicodedata.normalize("NFD", letter)[0]
        return self[code]


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Without case and accents, letter by letter."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def tokens(text: str) -> list[str]:
    """The words, folded."""
    return TOKEN.findall(fold(unicodedata.normalize("NFC", text)))


def forms(word: str) -> set[str]:
    """A folded English word with its plural and its -ed and -ing; some are no words at all."""
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return {word}
    return {word, *(form for stem in _stems(word) for form in _endings(stem))}


def _stems(word: str) -> Iterator[str]:
    yield word
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    if word.endswith("es") and word[:-2].endswith(_HISSING):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _STEM:
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _endings(stem: str) -> Iterator[str]:
    if len(stem) < 3:
        return
    yield stem
    yield f"{stem}es" if stem.endswith(_HISSING) else f"{stem}s"
    if stem.endswith("y"):
        yield f"{stem[:-1]}ies"
    if len(stem) >= _STEM:
        root = stem.removesuffix("e")
        yield f"{root}ed"
        yield f"{root}ing"
