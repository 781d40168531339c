"""What the changelog says of the versions between the one used last and this one."""

import re
from collections.abc import Iterator

_HEADING = re.compile(r"^## (\d+(?:\.\d+)*)\b.*$", re.MULTILINE)


def news(changelog: str, used_last: str, version: str) -> str:
    """As Markdown, newest first; nothing where there was no version before, or a newer one."""
    since, until = number(used_last), number(version)
    if not since or since >= until:
        return ""
    return "\n".join(text for at, text in _sections(changelog) if since < at <= until)


def number(version: str) -> tuple[int, ...]:
    """To compare by; nothing where it is no version."""
    return tuple(map(int, version.split("."))) if re.fullmatch(r"\d+(\.\d+)*", version) else ()


def _sections(changelog: str) -> Iterator[tuple[tuple[int, ...], str]]:
    headings = list(_HEADING.finditer(changelog))
    ends = [heading.start() for heading in headings[1:]] + [len(changelog)]
    for heading, end in zip(headings, ends, strict=True):
        yield number(heading[1]), changelog[heading.start() : end].strip() + "\n"
