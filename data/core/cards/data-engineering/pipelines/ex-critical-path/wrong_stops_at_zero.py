# Planted mistake: stops where a task starts at 0, though it may wait for others.
def plan(tasks):
    minutes = {name: length for name, length, _ in tasks}
    needs = {name: list(names) for name, _, names in tasks}
    missing = {name: len(set(names)) for name, names in needs.items()}
    followers = {name: [] for name in minutes}
    for name, names in needs.items():
        for need in set(names):
            followers[need].append(name)
    order = [name for name in minutes if missing[name] == 0]
    start = {}
    for name in order:
        start[name] = max((start[n] + minutes[n] for n in needs[name]), default=0)
        for follower in followers[name]:
            missing[follower] -= 1
            if missing[follower] == 0:
                order.append(follower)
    if len(order) < len(minutes):
        raise ValueError("tasks wait for each other")
    if not tasks:
        return {}, []
    chain = [max(minutes, key=lambda name: start[name] + minutes[name])]
    while start[chain[-1]] > 0:
        chain.append(
            max(needs[chain[-1]], key=lambda name: start[name] + minutes[name])
        )
    return start, chain[::-1]
