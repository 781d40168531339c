# Planted mistake: recursion, and no memory of what was worked out already.
def plan(tasks):
    minutes = {name: length for name, length, _ in tasks}
    needs = {name: names for name, _, names in tasks}

    def longest(name, above):
        if name in above:
            raise ValueError("tasks wait for each other")
        chains = [longest(need, {*above, name}) for need in needs[name]]
        length, chain = max(chains, key=lambda found: found[0], default=(0, []))
        return length + minutes[name], [*chain, name]

    found = {name: longest(name, set()) for name in minutes}
    start = {name: found[name][0] - minutes[name] for name in minutes}
    chain = max(found.values(), key=lambda each: each[0], default=(0, []))[1]
    return start, chain
