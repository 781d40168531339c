from collections.abc import Callable, Mapping
from typing import Any


class ResponseCache:
    """Texts of a language model by request, for a limited time and size."""

    def __init__(self, limit: int, clock: Callable[[], float]) -> None:
        raise NotImplementedError

    def get(self, request: Mapping[str, Any]) -> str | None:
        """The text kept for the same request, or None."""
        raise NotImplementedError

    def put(self, request: Mapping[str, Any], text: str, seconds: float) -> None:
        """Keep the text for this many seconds from now."""
        raise NotImplementedError
