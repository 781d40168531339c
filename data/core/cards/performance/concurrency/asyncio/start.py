from collections.abc import Awaitable, Callable, Iterable
from typing import Any


async def run_limited(
    worker: Callable[[Any], Awaitable[Any]], items: Iterable[Any], limit: int
) -> list[Any]:
    """Return the results of worker(item) in order, at most limit active at once."""
    raise NotImplementedError
