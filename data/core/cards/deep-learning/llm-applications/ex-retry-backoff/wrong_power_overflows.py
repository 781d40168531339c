from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class TransientError(Exception):
    """A failure that may pass. The server may name the seconds to wait."""

    def __init__(self, message: str = "", retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def call_with_retry(
    operation: Callable[[], T],
    *,
    attempts: int,
    base: float,
    cap: float,
    limit: float,
    clock: Callable[[], float],
    sleep: Callable[[float], None],
    draw: Callable[[float, float], float],
) -> T:
    """The result of operation, tried again after a TransientError."""
    if attempts < 1:
        raise ValueError(f"attempts must be at least 1, not {attempts}")
    deadline = clock() + limit
    for attempt in range(1, attempts + 1):
        try:
            return operation()
        except TransientError as error:
            if attempt == attempts:
                raise
            ceiling = min(cap, base * 2 ** (attempt - 1))
            pause = draw(0, ceiling) + (error.retry_after or 0)
            if clock() + pause > deadline:
                raise
        sleep(pause)
    raise AssertionError("the last attempt returns or raises")
