from heapq import heapify, heappop, heappush


class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: the heap holds names, so ties follow the alphabet.
def run_order(tasks):
    missing = {name: len(set(needs)) for name, needs in tasks.items()}
    followers = {name: [] for name in tasks}
    for name, needs in tasks.items():
        for need in set(needs):
            followers[need].append(name)
    ready = [name for name in tasks if missing[name] == 0]
    heapify(ready)
    order = []
    while ready:
        order.append(heappop(ready))
        for follower in followers[order[-1]]:
            missing[follower] -= 1
            if missing[follower] == 0:
                heappush(ready, follower)
    if len(order) < len(tasks):
        stuck = set(tasks) - set(order)
        name = next(name for name in tasks if name in stuck)
        met = {}
        while name not in met:
            met[name] = len(met)
            name = next(need for need in tasks[name] if need in stuck)
        raise Cycle([*list(met)[met[name] :], name])
    return order
