def best_run(points):
    """Left of column 0 comes the last column."""
    values = []
    for row in reversed(points):
        if values:
            below = values[-1]
            row = [
                own + max(below[k] for k in (j - 1, j, j + 1) if k < len(below))
                for j, own in enumerate(row)
            ]
        values.append(row)
    run = []
    for row in reversed(values):
        reach = range(len(row))
        if run:
            reach = reach[max(run[-1] - 1, 0) : run[-1] + 2]
        run.append(max(reach, key=row.__getitem__))
    return run
