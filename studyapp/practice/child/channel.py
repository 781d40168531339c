"""The way back to the app: one line of JSON for each thing that happened.

The learner's code can find this pipe and write to it. A token that the app chose tells our lines
from such ones, and every line begins anew, so that what was written before does not spoil it.
"""

import os
from json import JSONEncoder

CUT_OFF = 113  # the exit code where nothing more can be told
_write = os.write  # the learner's code may put something else into `os`
_encoded = JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


class Channel:
    """Tells the app what happens here."""

    def __init__(self, handle: int, token: str) -> None:
        self.handle = handle
        self._token = token

    def say(self, kind: str, **what: object) -> None:
        """Raises OSError where the learner's code has closed the pipe."""
        left = f"\n{self._token} {_encoded({'kind': kind, **what})}\n".encode("ascii")
        while left:
            left = left[_write(self.handle, left) :]
