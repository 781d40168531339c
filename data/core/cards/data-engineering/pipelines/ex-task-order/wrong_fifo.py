class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: tasks run in the order in which they become free.
def run_order(tasks):
    missing = {name: len(set(needs)) for name, needs in tasks.items()}
    followers = {name: [] for name in tasks}
    for name, needs in tasks.items():
        for need in set(needs):
            followers[need].append(name)
    order = [name for name in tasks if missing[name] == 0]
    for name in order:
        for follower in followers[name]:
            missing[follower] -= 1
            if missing[follower] == 0:
                order.append(follower)
    if len(order) < len(tasks):
        stuck = set(tasks) - set(order)
        path = [next(name for name in tasks if name in stuck)]
        while path[-1] not in path[:-1]:
            path.append(next(need for need in tasks[path[-1]] if need in stuck))
        raise Cycle(path[path.index(path[-1]) :])
    return order
