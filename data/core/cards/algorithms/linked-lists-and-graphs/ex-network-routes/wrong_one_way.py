from collections import deque


def islands(computers, cables):
    """Joins groups correctly."""
    parent = {computer: computer for computer in computers}

    def root(node):
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for one, other in cables:
        parent[root(one)] = root(other)
    groups = {}
    for computer in computers:
        groups.setdefault(root(computer), []).append(computer)
    return list(groups.values())


def route(cables, start, goal):
    """Follows each cable from its first end to its second only."""
    beside = {}
    for one, other in cables:
        beside.setdefault(one, []).append(other)
    came_from, queue = {start: None}, deque([start])
    while queue:
        node = queue.popleft()
        for other in beside.get(node, ()):
            if other not in came_from:
                came_from[other] = node
                queue.append(other)
    if goal not in came_from:
        return None
    path = [goal]
    while came_from[path[-1]] is not None:
        path.append(came_from[path[-1]])
    return path[::-1]
