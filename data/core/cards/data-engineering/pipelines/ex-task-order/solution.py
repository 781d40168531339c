from heapq import heappop, heappush


class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


def run_order(tasks: dict[str, list[str]]) -> list[str]:
    """The tasks in an order in which each runs after all that it waits for.

    Of several that could run next, the one that stands first in tasks does. Raises
    Cycle if there is no such order, and KeyError for a name that is no task.
    """
    names = list(tasks)
    place = {name: i for i, name in enumerate(names)}
    missing: dict[str, int] = {}  # how many it still waits for
    followers: dict[str, list[str]] = {name: [] for name in names}
    for name, needs in tasks.items():
        once = set(needs)
        missing[name] = len(once)
        for need in once:
            followers[need].append(name)

    ready = [place[name] for name in names if missing[name] == 0]
    order = []
    while ready:
        name = names[heappop(ready)]
        order.append(name)
        for follower in followers[name]:
            missing[follower] -= 1
            if missing[follower] == 0:
                heappush(ready, place[follower])
    if len(order) < len(names):
        raise Cycle(_round(tasks, set(names) - set(order)))
    return order


def _round(tasks: dict[str, list[str]], stuck: set[str]) -> list[str]:
    """Every stuck task waits for a stuck one: follow them until one comes again."""
    name = next(task for task in tasks if task in stuck)
    met: dict[str, int] = {}
    while name not in met:
        met[name] = len(met)
        name = next(need for need in tasks[name] if need in stuck)
    return [*list(met)[met[name] :], name]
