"""What the child says, read with mistrust: the learner's code can write on the same pipe."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_LONGEST_LINE = 1024 * 1024
_LAST_WORDS = 8 * 1024
_STUCK = b"Timeout ("  # how Python's fault handler begins


class Message(NamedTuple):
    """One thing that happened."""

    kind: str
    body: Mapping[str, Any]


class Lines:
    """Cuts what comes through the pipe into messages; keeps the end of all the rest."""

    def __init__(self, token: str) -> None:
        self._mark = token.encode("ascii") + b" "
        self._rest = b""
        self._stray = b""
        self.strays = 0  # bytes that were no message
        self.was_stuck = False  # the fault handler said that the time is over

    def feed(self, chunk: bytes) -> Iterator[Message]:
        """The messages that are complete with this chunk."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        if len(self._rest) > _LONGEST_LINE:
            self._keep(self._rest)
            self._rest = b""
        for line in lines:
            found = self._message(line)
            if found:
                yield found
            elif line:
                self._keep(line)

    def last_words(self) -> str:
        """What Python's fault handler wrote there, where the child crashed or was stuck."""
        return (self._stray + b"\n" + self._rest).decode("utf-8", "replace")

    def forget(self) -> None:
        """Another case begins."""
        self._stray = b""
        self.strays = 0
        self.was_stuck = False

    def _message(self, line: bytes) -> Message | None:
        return message(line[len(self._mark) :]) if line.startswith(self._mark) else None

    def _keep(self, line: bytes) -> None:
        self.was_stuck |= line.startswith(_STUCK)
        self.strays += len(line) + 1
        self._stray = (self._stray + b"\n" + line)[-_LAST_WORDS:]


def message(text: bytes) -> Message | None:
    """None where it is nothing that our child says."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(told.get("kind"), str):
        return None
    return Message(told.pop("kind"), told)


def text_of(body: Mapping[str, Any], name: str) -> str:
    """Empty where it is no text."""
    found = body.get(name)
    return found if isinstance(found, str) else ""


def number_of(body: Mapping[str, Any], name: str) -> int | None:
    """None where it is no whole number."""
    found = body.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def texts_of(body: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Without whatever is no text."""
    found = body.get(name)
    return tuple(each for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def seconds_of(body: Mapping[str, Any]) -> float:
    """Zero where it is no time."""
    found = body.get("seconds")
    return float(found) if isinstance(found, float | int) and 0 <= found < 1e6 else 0.0
