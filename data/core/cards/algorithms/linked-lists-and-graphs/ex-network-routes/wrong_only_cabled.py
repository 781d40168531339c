from collections import defaultdict, deque


def islands(computers, cables):
    """Merges group by group, from the cables only: isolated computers are lost."""
    group_of = {}
    for one, other in cables:
        a, b = group_of.get(one, {one}), group_of.get(other, {other})
        merged = a | b
        for name in merged:
            group_of[name] = merged
    seen, found = set(), []
    for computer in computers:
        if computer in group_of and computer not in seen:
            seen |= group_of[computer]
            found.append([name for name in computers if name in group_of[computer]])
    return found


def route(cables, start, goal):
    beside = defaultdict(set)
    for one, other in cables:
        beside[one].add(other)
        beside[other].add(one)
    queue, seen = deque([[start]]), {start}
    while queue:
        path = queue.popleft()
        if path[-1] == goal:
            return path
        for other in beside[path[-1]] - seen:
            seen.add(other)
            queue.append([*path, other])
    return None
