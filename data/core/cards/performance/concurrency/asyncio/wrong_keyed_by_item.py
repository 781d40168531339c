import asyncio


async def run_limited(worker, items, limit):
    """Keeps the results by item: equal items share one, lists are refused."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    items = list(items)
    waiting = iter(items)
    results = {}

    async def lane():
        for item in waiting:
            results[item] = await worker(item)

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(min(limit, len(items))):
                group.create_task(lane())
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [results[item] for item in items]
