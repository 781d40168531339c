"""Text that is read as it is written, whatever it holds."""

import re

_MARKUP = re.compile(r"[\\`*_\[\]|]")
_OPENING = re.compile(r"^(\d*)([-+#]|[.)](?= |$))")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;"}  # which no backslash escapes


def plain(text: str) -> str:
    """On one line, and read as it is written: a title may hold anything."""
    line = _OPENING.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", " ".join(text.split())))
    return "".join(_ENTITIES.get(character, character) for character in line)
