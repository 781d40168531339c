# Planted mistake: takes it that tasks are listed after all that they wait for.
def plan(tasks):
    end, start, decided_by = {}, {}, {}
    names = {name for name, _, _ in tasks}
    for name, minutes, needs in tasks:
        for need in needs:
            if need not in names:
                raise KeyError(need)
            if need not in end:
                raise ValueError("tasks wait for each other")
        start[name] = max((end[need] for need in needs), default=0)
        if needs:
            decided_by[name] = max(needs, key=end.get)
        end[name] = start[name] + minutes
    if not tasks:
        return {}, []
    chain = [max(end, key=end.get)]
    while chain[-1] in decided_by:
        chain.append(decided_by[chain[-1]])
    return start, chain[::-1]
