"""What the learner's code prints, be it through Python or past it, goes to a pipe of its own."""

import os
import sys
from contextlib import suppress
from typing import TextIO, cast

_STDIN, _STDOUT, _STDERR = 0, 1, 2
_write, _dup2 = os.write, os.dup2


class Capture:
    """Standard input is empty; both standard outputs lead to the app's reader of printed text."""

    def __init__(self, token: str) -> None:
        self._end_of_case = f"\0{token}\0".encode("ascii")
        nothing = os.open(os.devnull, os.O_RDONLY)
        _dup2(nothing, _STDIN)
        os.close(nothing)
        self._printed = os.dup(_STDOUT)
        _dup2(_STDOUT, _STDERR)
        self._streams = tuple(map(open_text, (_STDIN, _STDOUT, _STDERR), "rww"))
        self.put_back()

    def put_back(self) -> None:
        """Undo what the learner's code did to the streams, and to where they lead."""
        sys.stdin, sys.stdout, sys.stderr = self._streams
        with suppress(OSError):
            _dup2(self._printed, _STDOUT)
            _dup2(self._printed, _STDERR)

    def end_of_case(self) -> None:
        """Let the reader know that all has come which this case printed."""
        for stream in (sys.stdout, sys.stderr, *self._streams[1:]):
            with suppress(Exception):  # it may be anything by now
                stream.flush()
        with suppress(OSError):
            _write(self._printed, self._end_of_case)


def open_text(handle: int, mode: str) -> TextIO:
    """As Python opens them, but each line is written at once: the end may come unforeseen."""
    opened = open(  # noqa: SIM115 (a handle; until the end)
        handle,
        mode,
        buffering=1,
        encoding="utf-8",
        errors="backslashreplace",
        newline="\n" if mode == "w" else None,
        closefd=False,
    )
    return cast("TextIO", opened)
