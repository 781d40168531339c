"""Spares Markdown work that changes nothing: looking in plain words for marks they do not have.

WORKAROUND Markdown 3.11: it lets each of its eighteen inline patterns look through every text,
and each of its seventeen kinds of block; tests/bank/test_quick_markdown.py compiles the same
texts with and without.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString, Registry

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

_BLOCKS_HAVE = {
    "admonition": "!",
    "arithmatex-block": "$\\",
    "table": "|",
    "hashheader": "#",
    "setextheader": "=-",
    "hr": "*-_",
    "ulist": "*-+",
    "deflist": ":",
    "quote": ">",
    "footnote": "[",
    "reference": "[",
    **dict.fromkeys(("empty", "indent", "defindent", "code"), ""),
}
"""The same of blocks that begin with a word."""


def quicken(reader: Markdown) -> None:
    """For all that this reader converts from now on; its patterns must be complete."""
    fences = reader.preprocessors["fenced_code_block"]
    fences.run = _where_a_fence_is(fences.run)  # type: ignore[assignment,method-assign]
    reader.treeprocessors.register(_Inline(reader), "inline", 20)
    reader.parser.parseBlocks = _Blocks(reader).parse  # type: ignore[method-assign]
    reader.is_block_level = cache(reader.is_block_level)  # type: ignore[method-assign]


class _Sieve:
    """Of all patterns or kinds those that a text can have; each with its number."""

    def __init__(self, known: Registry[Any], needed: Mapping[str, str]) -> None:
        marks = {id(known[name]): frozenset(chars) for name, chars in needed.items()}
        self.all = list(enumerate(known))
        self._needed = [marks.get(id(each)) for each in known]
        self._marks = frozenset("".join(needed.values()))
        self._chosen: dict[frozenset[str], list[tuple[int, Any]]] = {}

    def __call__(self, text: str) -> list[tuple[int, Any]]:
        present = self._marks.intersection(text)
        chosen = self._chosen.get(present)
        if chosen is None:
            chosen = self._chosen[present] = [
                each
                for each, marks in zip(self.all, self._needed, strict=True)
                if marks is None or not marks.isdisjoint(present)
            ]
        return chosen


def _where_a_fence_is(look: Callable[[list[str]], list[str]]) -> Callable[[list[str]], list[str]]:
    """The original looks at every line for the beginning of a code block."""

    def run(lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return look(lines) if "```" in text or "~~~" in text else lines

    return run


class _Blocks:
    """The block parser's story, with the kinds left out that a block cannot be."""

    def __init__(self, reader: Markdown) -> None:
        self._sieve = _Sieve(reader.parser.blockprocessors, _BLOCKS_HAVE)

    def parse(self, parent: Element, blocks: list[str]) -> None:
        while blocks:
            for _, kind in self._kinds(blocks[0]):
                if kind.test(parent, blocks[0]) and kind.run(parent, blocks) is not False:
                    break

    def _kinds(self, block: str) -> list[tuple[int, Any]]:
        is_plain = block and block[0] != "\n" and not block.startswith("    ")
        return self._sieve(block) if is_plain else self._sieve.all


class _Inline(InlineProcessor):
    """The original's story, with the patterns that cannot match left out."""

    def __init__(self, reader: Markdown) -> None:
        super().__init__(reader)
        self._sieve = _Sieve(reader.inlinePatterns, _BEGIN_WITH)
        self._apply: Any = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803
        if isinstance(data, AtomicString):
            return data
        for number, pattern in self._sieve(data):  # a match leaves fewer: a placeholder has none
            matched, start = number >= patternIndex, 0
            while matched:
                data, matched, start = self._apply(pattern, data, number, start)
        return data
