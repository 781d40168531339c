def plan(tasks: list[tuple[str, int, list[str]]]) -> tuple[dict[str, int], list[str]]:
    """When each task can start, and a chain of tasks that decides when all is done.

    A task is its name, its minutes and the names that it waits for. Raises ValueError
    if tasks wait for each other, and KeyError for a name that is no task.
    """
    raise NotImplementedError
