class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: looks through all tasks for each one that is run.
def run_order(tasks):
    for needs in tasks.values():
        for need in needs:
            tasks[need]
    order, done = [], set()
    while len(order) < len(tasks):
        for name, needs in tasks.items():
            if name not in done and done.issuperset(needs):
                order.append(name)
                done.add(name)
                break
        else:
            name = next(name for name in tasks if name not in done)
            met = {}
            while name not in met:
                met[name] = len(met)
                name = next(need for need in tasks[name] if need not in done)
            raise Cycle([*list(met)[met[name] :], name])
    return order
