class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: depth first puts a task's needs right before it, and recurses.
def run_order(tasks):
    order, done, path = [], set(), []

    def visit(name):
        if name in done:
            return
        if name in path:
            raise Cycle([*path[path.index(name) :], name])
        path.append(name)
        for need in tasks[name]:
            visit(need)
        path.pop()
        done.add(name)
        order.append(name)

    for name in tasks:
        visit(name)
    return order
