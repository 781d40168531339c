import asyncio


async def run_limited(worker, items, limit):
    """Works in batches: each waits for its slowest worker."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    items = list(items)
    results = []
    for start in range(0, len(items), limit):
        batch = items[start : start + limit]
        results += await asyncio.gather(*(worker(item) for item in batch))
    return results
