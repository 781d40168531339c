import asyncio


async def run_limited(worker, items, limit):
    """After an error, gather leaves the other workers running."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    gate = asyncio.Semaphore(limit)

    async def one(item):
        async with gate:
            return await worker(item)

    return await asyncio.gather(*(one(item) for item in items))
