def best_run(points):
    """A pair (value, column) prefers the larger column of equals."""
    values = []
    for row in reversed(points):
        if values:
            below = values[-1]
            row = [own + max(below[max(j - 1, 0) : j + 2]) for j, own in enumerate(row)]
        values.append(row)
    run = []
    for row in reversed(values):
        reach = range(len(row))
        if run:
            reach = reach[max(run[-1] - 1, 0) : run[-1] + 2]
        run.append(max((row[j], j) for j in reach)[1])
    return run
