def depth_first(graph, start):
    """Keeps what was visited in a list: every test is a scan."""
    order, stack = [], [start]
    while stack:
        node = stack.pop()
        if node not in order:
            order.append(node)
            stack.extend(reversed(graph.get(node, [])))
    return order


def breadth_first(graph, start):
    order = [start]
    for node in order:
        for neighbour in graph.get(node, []):
            if neighbour not in order:
                order.append(neighbour)
    return order
