from heapq import heappop, heappush


class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: all that is left is reported, with what only waits behind.
def run_order(tasks):
    missing = {name: len(set(needs)) for name, needs in tasks.items()}
    followers = {name: [] for name in tasks}
    for name, needs in tasks.items():
        for need in set(needs):
            followers[need].append(name)
    names = list(tasks)
    place = {name: i for i, name in enumerate(names)}
    ready = [place[name] for name in names if missing[name] == 0]
    order = []
    while ready:
        order.append(names[heappop(ready)])
        for follower in followers[order[-1]]:
            missing[follower] -= 1
            if missing[follower] == 0:
                heappush(ready, place[follower])
    if left := [name for name in names if missing[name]]:
        left.reverse()
        raise Cycle([*left, left[0]])
    return order
