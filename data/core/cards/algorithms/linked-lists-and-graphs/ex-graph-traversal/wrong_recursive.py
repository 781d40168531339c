from collections import deque


def depth_first(graph, start, seen=None):
    """Recursive: a long chain exceeds the recursion limit."""
    seen = {} if seen is None else seen
    seen[start] = True
    for neighbour in graph.get(start, ()):
        if neighbour not in seen:
            depth_first(graph, neighbour, seen)
    return list(seen)


def breadth_first(graph, start):
    seen = {start: None}
    queue = deque([start])
    while queue:
        for neighbour in graph.get(queue.popleft(), ()):
            if neighbour not in seen:
                seen[neighbour] = None
                queue.append(neighbour)
    return list(seen)
