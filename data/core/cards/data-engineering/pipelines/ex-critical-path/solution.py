from collections import deque


def plan(tasks: list[tuple[str, int, list[str]]]) -> tuple[dict[str, int], list[str]]:
    """When each task can start, and a chain of tasks that decides when all is done.

    A task is its name, its minutes and the names that it waits for. Raises ValueError
    if tasks wait for each other, and KeyError for a name that is no task.
    """
    minutes = {name: length for name, length, _ in tasks}
    missing = {name: len(needs) for name, _, needs in tasks}
    followers: dict[str, list[str]] = {name: [] for name in minutes}
    for name, _, needs in tasks:
        for need in needs:
            followers[need].append(name)

    start = dict.fromkeys(minutes, 0)
    decided_by: dict[str, str] = {}  # the need that ends last
    ready = deque(name for name in minutes if missing[name] == 0)
    planned = 0
    while ready:
        name = ready.popleft()
        planned += 1
        end = start[name] + minutes[name]
        for follower in followers[name]:
            if follower not in decided_by or end > start[follower]:
                start[follower] = end
                decided_by[follower] = name
            missing[follower] -= 1
            if missing[follower] == 0:
                ready.append(follower)
    if planned < len(minutes):
        raise ValueError("tasks wait for each other")
    if not tasks:
        return {}, []
    chain = [max(minutes, key=lambda name: start[name] + minutes[name])]
    while chain[-1] in decided_by:
        chain.append(decided_by[chain[-1]])
    return start, chain[::-1]
