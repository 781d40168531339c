from graphlib import CycleError, TopologicalSorter


class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


# Planted mistake: the sorter takes an unknown name for one more task.
def run_order(tasks):
    sorter = TopologicalSorter(tasks)
    try:
        sorter.prepare()
    except CycleError as error:
        raise Cycle(error.args[1]) from error
    place = {name: i for i, name in enumerate(tasks)}
    ready, order = list(sorter.get_ready()), []
    while ready:
        ready.sort(key=lambda name: place.get(name, -1), reverse=True)
        order.append(ready.pop())
        sorter.done(order[-1])
        ready.extend(sorter.get_ready())
    return order
