def beside_of(cables):
    beside = {}
    for one, other in cables:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    return beside


def islands(computers, cables):
    beside, seen, groups = beside_of(cables), set(), []
    for computer in computers:
        if computer in seen:
            continue
        seen.add(computer)
        group, stack = set(), [computer]
        while stack:
            node = stack.pop()
            group.add(node)
            for other in beside.get(node, ()):
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        groups.append(group)
    index = {name: place for place, name in enumerate(computers)}
    return [sorted(group, key=index.get) for group in groups]


def route(cables, start, goal):
    """Depth first: finds a route, but seldom the one with the fewest cables."""
    beside, came_from, stack = beside_of(cables), {start: None}, [start]
    while stack:
        node = stack.pop()
        if node == goal:
            path = [goal]
            while path[-1] != start:
                path.append(came_from[path[-1]])
            return path[::-1]
        for other in beside.get(node, ())[::-1]:
            if other not in came_from:
                came_from[other] = node
                stack.append(other)
    return None
