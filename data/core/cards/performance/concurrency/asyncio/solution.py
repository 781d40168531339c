import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any


async def run_limited(
    worker: Callable[[Any], Awaitable[Any]], items: Iterable[Any], limit: int
) -> list[Any]:
    """Return the results of worker(item) in order, at most limit active at once."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    items = list(items)
    results: list[Any] = [None] * len(items)
    waiting = iter(enumerate(items))

    async def lane() -> None:
        for place, item in waiting:  # all lanes share this iterator
            results[place] = await worker(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(limit, len(items))):
                group.create_task(lane())
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return results
