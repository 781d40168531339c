from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush


class Cycle(ValueError):
    """Tasks that wait for each other; `path` names them in a round."""

    def __init__(self, path: list[str]) -> None:
        super().__init__(" waits for ".join(path))
        self.path = path


def run_order(tasks: dict[str, list[str]]) -> list[str]:
    """The tasks in an order in which each runs after all that it waits for.

    graphlib counts what is missing and finds the cycle; the heap adds the given order,
    which the sorter does not promise.
    """
    for needs in tasks.values():
        for need in needs:
            if need not in tasks:  # the sorter would make it one more task
                raise KeyError(need)
    sorter = TopologicalSorter(tasks)
    try:
        sorter.prepare()
    except CycleError as error:
        path = error.args[1]  # from the need to the task that waits for it
        raise Cycle(path[::-1]) from error
    names = list(tasks)
    place = {name: i for i, name in enumerate(names)}
    ready = [place[name] for name in sorter.get_ready()]
    heapify(ready)
    order = []
    while ready:
        order.append(names[heappop(ready)])
        sorter.done(order[-1])
        for name in sorter.get_ready():
            heappush(ready, place[name])
    return order
