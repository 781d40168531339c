import asyncio


async def run_limited(worker, items, limit):
    """Works on to the end in spite of an error, then raises the first by position."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    gate = asyncio.Semaphore(limit)

    async def one(item):
        async with gate:
            return await worker(item)

    results = await asyncio.gather(
        *(one(item) for item in items), return_exceptions=True
    )
    for result in results:
        if isinstance(result, Exception):
            raise result
    return list(results)
