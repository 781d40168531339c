from collections import deque
from collections.abc import Hashable, Mapping, Sequence

Graph = Mapping[Hashable, Sequence[Hashable]]


def depth_first(graph: Graph, start: Hashable) -> list[Hashable]:
    """Return the nodes reachable from start in the order of the recursive walk."""
    order: list[Hashable] = []
    seen: set[Hashable] = set()
    stack = [start]
    while stack:
        node = stack.pop()
        if node in seen:
            continue
        seen.add(node)
        order.append(node)
        stack.extend(reversed(graph.get(node, ())))
    return order


def breadth_first(graph: Graph, start: Hashable) -> list[Hashable]:
    """Return the nodes reachable from start in the order of their discovery."""
    order: list[Hashable] = []
    seen = {start}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in graph.get(node, ()):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order
