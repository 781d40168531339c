"""What a learner typed, as Markdown that shows it line by line as it was typed. No Qt in here."""

import re
from collections.abc import Iterator

_LONGEST = 16_000  # characters that are read as Markdown at once
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}\.)\s+\S")
_BLOCK = re.compile(r"\s*(?:#{1,6}\s|>|\||([-*_=])\s*(?:\1\s*){2,}$)|\s{4,}")


def as_markdown(text: str) -> str:
    """A line ends where it ended; a list needs no empty line above it."""
    return "\n".join(_lines(text.splitlines()))


def pieces(text: str) -> Iterator[str]:
    """The same text in parts that are none too long; parted between paragraphs if possible."""
    piece: list[str] = []
    length = 0
    for block in _blocks(text.splitlines(keepends=True)):
        if piece and length + len(block) > _LONGEST:
            yield "".join(piece)
            piece, length = [], 0
        piece.append(block)
        length += len(block)
    if piece:
        yield "".join(piece)


def _lines(lines: list[str]) -> Iterator[str]:
    fence, in_list = "", False
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        was_fenced, fence = bool(fence), _fence_after(line, fence)
        if was_fenced or fence or not line.strip():
            in_list = in_list and was_fenced
            yield line
            continue
        in_list = in_list or _ITEM.match(line) is not None
        if _ITEM.match(below):
            yield line
            if not in_list and not _BLOCK.match(line):
                yield ""
        else:
            yield f"{line.rstrip()}  " if _flows_into(line, below) else line


def _fence_after(line: str, fence: str) -> str:
    """Which fence is open below a line; empty: none."""
    found = _FENCE.match(line)
    if not fence:
        return found[1] if found else ""
    return "" if found and found[1].startswith(fence) else fence


def _flows_into(line: str, below: str) -> bool:
    """Whether Markdown would join the two."""
    joins = below.strip() and not _BLOCK.match(below) and not _FENCE.match(below)
    return bool(joins) and (_ITEM.match(line) is not None or not _BLOCK.match(line))


def _blocks(lines: list[str]) -> Iterator[str]:
    """Paragraphs and fences; each no longer than can be read at once."""
    block, fence = "", ""
    for line in lines:
        fence = _fence_after(line, fence)
        if block and not fence and len(block) + len(line) > _LONGEST:
            yield block
            block = ""
        block += line
        if not fence and not line.strip():
            yield block
            block = ""
        while len(block) > _LONGEST and not fence:
            cut = block.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
            yield block[:cut]
            block = block[cut:]
    if block:
        yield block
