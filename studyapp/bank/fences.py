"""Blank lines round code blocks and displayed formulas, which Markdown wants and authors forget."""

import re
from collections.abc import Iterable, Iterator

_FENCE = re.compile(r"([ \t>]*)(`{3,}|~{3,})")
_FORMULA = re.compile(r"([ \t>]*)\$\$(.*\$\$)?[ \t]*$")


def set_apart(lines: Iterable[str]) -> Iterator[str]:
    """The lines, and empty ones before and after each block. What is in a block stays as it is."""
    closing = ""  # what ends the block that we are in
    for line in lines:
        opened = _opening(line)
        if closing:
            yield line
            if line.rstrip() == closing:
                yield _empty(line)
                closing = ""
        elif opened:
            yield _empty(line)
            yield line.replace("no-run=", "no_run=", 1)  # an option's name takes no hyphen
            closing = _closing(opened)
            if not closing:
                yield _empty(line)
        else:
            yield line


def _opening(line: str) -> re.Match[str] | None:
    """Most lines are neither; that is seen at once."""
    found = _FENCE.match(line) if "```" in line or "~~~" in line else None
    return found or (_FORMULA.match(line) if "$$" in line else None)


def _closing(opened: re.Match[str]) -> str:
    """Nothing for a formula that is closed on its own line."""
    before, rest = opened.groups()
    if opened.re is _FENCE:
        return f"{before}{rest}"
    return "" if rest else f"{before}$$"


def _empty(line: str) -> str:
    """In a quote an empty line has its mark."""
    quoted = re.match(r"[ \t>]*>", line)
    return quoted[0] if quoted else ""
