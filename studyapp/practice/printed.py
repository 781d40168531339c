"""What the learner's code printed, case by case; the beginning of it where it is long."""

from typing import NamedTuple

KEPT = 64 * 1024


class Printed:
    """Collects what comes; a mark tells where a case ended."""

    def __init__(self, token: str) -> None:
        self._mark = f"\0{token}\0".encode("ascii")
        self._pending = b""  # may be the beginning of a mark
        self._now = _Text(b"", 0)
        self._ended: list[_Text] = []

    @property
    def size(self) -> int:
        """Bytes that the case under way has printed so far."""
        return self._now.size + len(self._pending)

    @property
    def has_ended(self) -> bool:
        """Whether all has come of a case that was not taken yet."""
        return bool(self._ended)

    def feed(self, chunk: bytes) -> None:
        """Take in what came."""
        *ended, rest = (self._pending + chunk).split(self._mark)
        for part in ended:
            self._ended.append(self._now.longer(part))
            self._now = _Text(b"", 0)
        held = _start_of(self._mark, rest)
        self._now = self._now.longer(rest[: len(rest) - held])
        self._pending = rest[len(rest) - held :]

    def take(self) -> str:
        """Of the case that ended, or of the one under way where it will never do so."""
        if self._ended:
            return self._ended.pop(0).decoded()
        text = self._now.longer(self._pending)
        self._now, self._pending = _Text(b"", 0), b""
        return text.decoded()


class _Text(NamedTuple):
    kept: bytes
    size: int

    def longer(self, more: bytes) -> "_Text":
        room = max(0, KEPT - len(self.kept))
        return _Text(self.kept + more[:room], self.size + len(more))

    def decoded(self) -> str:
        text = self.kept.decode("utf-8", "replace")
        return text if self.size <= KEPT else f"{text}\n… {self.size - KEPT:,} more bytes"


def _start_of(mark: bytes, text: bytes) -> int:
    """How much of the mark's beginning the text ends with."""
    lengths = range(min(len(mark) - 1, len(text)), 0, -1)
    return next((length for length in lengths if text.endswith(mark[:length])), 0)
