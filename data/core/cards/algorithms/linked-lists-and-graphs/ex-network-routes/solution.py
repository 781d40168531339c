from collections import defaultdict, deque
from collections.abc import Sequence

Cables = Sequence[tuple[str, str]]


def islands(computers: Sequence[str], cables: Cables) -> list[list[str]]:
    """Return the groups of connected computers, in the order of the computers."""
    beside = _neighbours(cables)
    first_of: dict[str, str] = {}  # for each computer, the first one of its island
    for first in computers:
        if first in first_of:
            continue
        first_of[first] = first
        waiting = [first]
        while waiting:
            for other in beside.get(waiting.pop(), ()):
                if other not in first_of:
                    first_of[other] = first
                    waiting.append(other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for computer in computers:
        groups[first_of[computer]].append(computer)
    return list(groups.values())


def route(cables: Cables, start: str, goal: str) -> list[str] | None:
    """Return a route with the fewest cables, or None if there is none."""
    beside = _neighbours(cables)
    came_from = {start: start}
    queue = deque([start])
    while queue and goal not in came_from:
        here = queue.popleft()
        for other in beside.get(here, ()):
            if other not in came_from:
                came_from[other] = here
                queue.append(other)
    if goal not in came_from:
        return None
    path = [goal]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return path[::-1]


def _neighbours(cables: Cables) -> dict[str, list[str]]:
    beside: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in cables:
        beside[one].append(other)
        beside[other].append(one)
    return beside
