import asyncio


async def run_limited(worker, items, limit):
    """Holds the gate while a task is created, not while it works."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    gate = asyncio.Semaphore(limit)
    tasks = []
    try:
        async with asyncio.TaskGroup() as group:
            for item in items:
                async with gate:
                    tasks.append(group.create_task(worker(item)))
    except BaseExceptionGroup as errors:
        raise errors.exceptions[0] from None
    return [task.result() for task in tasks]
