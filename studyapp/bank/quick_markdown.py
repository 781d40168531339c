"""Spares Markdown work that changes nothing: looking in plain words for marks they do not have.

WORKAROUND Markdown 3.11: it lets each of its eighteen inline patterns look through every text;
tests/bank/test_quick_markdown.py compiles the same texts with and without.
"""

from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

_BEGIN_WITH = {
    "backtick": "`",
    "arithmatex-inline": "$\\",
    "keys-custom": "+",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "entity": "&",
    "keys": "+",
    "delimiter": "*_^=~",
}
"""Characters of which a text must have one before a pattern can match; others always look."""

_MARKS = frozenset("".join(_BEGIN_WITH.values()))


def quicken(reader: Markdown) -> None:
    """For all that this reader converts from now on; its patterns must be complete."""
    reader.treeprocessors.register(_Inline(reader), "inline", 20)


class _Inline(InlineProcessor):
    """The original's story, with the patterns that cannot match left out."""

    def __init__(self, reader: Markdown) -> None:
        super().__init__(reader)
        known = reader.inlinePatterns
        marks = {id(known[name]): frozenset(chars) for name, chars in _BEGIN_WITH.items()}
        self._patterns = [(marks.get(id(pattern)), pattern) for pattern in known]
        self._wanted: dict[frozenset[str], list[tuple[int, Any]]] = {}
        self._apply: Any = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        present = _MARKS.intersection(data)  # a match leaves fewer: a placeholder has none
        for number, pattern in self._wanted.get(present) or self._choose(present):
            matched, start = number >= patternIndex, 0
            while matched:
                data, matched, start = self._apply(pattern, data, number, start)
        return data

    def _choose(self, present: frozenset[str]) -> list[tuple[int, Any]]:
        wanted = self._wanted[present] = [
            (number, pattern)
            for number, (marks, pattern) in enumerate(self._patterns)
            if marks is None or not marks.isdisjoint(present)
        ]
        return wanted
