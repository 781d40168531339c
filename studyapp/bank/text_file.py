"""Reads the text files of a pack with distrust."""

import re
from pathlib import Path

from studyapp.bank.problem import Place

LIMIT = 64 * 1024
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


START = Place(1, 1)


class UnreadableError(Exception):
    """A file that is no clean text; says why and where."""

    def __init__(self, reason: str, place: Place = START) -> None:
        super().__init__(reason, place)
        self.reason = reason
        self.place = place

    def __str__(self) -> str:
        return self.reason


def read_text(file: Path, limit: int = LIMIT) -> str:
    r"""The text with `\n` line ends and without a byte-order mark."""
    text = _decoded(_bytes(file, limit)).replace("\r\n", "\n").replace("\r", "\n")
    if found := _CONTROL.search(text):
        character = f"U+{ord(found[0]):04X}"
        raise UnreadableError(
            f"holds the control character {character}", place_in(text, found.start())
        )
    return text


def place_in(text: str, offset: int, first_line: int = 1) -> Place:
    """The place of a character."""
    before = text.count("\n", 0, offset)
    return Place(first_line + before, offset - text.rfind("\n", 0, offset))


def _bytes(file: Path, limit: int) -> bytes:
    try:
        if not file.exists():
            raise UnreadableError("no such file")
        if not file.is_file():  # a pipe would keep us waiting
            raise UnreadableError("is not a plain file")
        with file.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from error
    if len(content) > limit:
        raise UnreadableError(f"is larger than {limit // 1024} kB")
    return content


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", "replace")
        place = place_in(before, len(before))
        raise UnreadableError("is not UTF-8 text; save it as UTF-8", place) from error
