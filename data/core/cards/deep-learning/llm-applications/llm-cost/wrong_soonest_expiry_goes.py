import json
from collections.abc import Callable, Mapping
from typing import Any


class ResponseCache:
    """Texts of a language model by request, for a limited time and size."""

    def __init__(self, limit: int, clock: Callable[[], float]) -> None:
        self._limit = limit
        self._clock = clock
        self._kept: dict[str, tuple[str, float]] = {}   # least recently used first

    def get(self, request: Mapping[str, Any]) -> str | None:
        """The text kept for the same request, or None."""
        self._drop_expired()
        key = _key(request)
        if key not in self._kept:
            return None
        entry = self._kept.pop(key)
        self._kept[key] = entry                         # now the last one used
        return entry[0]

    def put(self, request: Mapping[str, Any], text: str, seconds: float) -> None:
        """Keep the text for this many seconds from now."""
        self._drop_expired()
        key = _key(request)
        self._kept.pop(key, None)
        if len(text) > self._limit:
            return
        room = self._limit - sum(len(kept) for kept, _ in self._kept.values())
        while room < len(text):
            oldest = min(self._kept, key=lambda k: self._kept[k][1])
            room += len(self._kept.pop(oldest)[0])
        self._kept[key] = (text, self._clock() + seconds)

    def _drop_expired(self) -> None:
        now = self._clock()
        self._kept = {k: entry for k, entry in self._kept.items() if entry[1] > now}


def _key(request: Mapping[str, Any]) -> str:
    return json.dumps(request, sort_keys=True)
