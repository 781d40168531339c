def best_run(points: list[list[int]]) -> list[int]:
    """Return the columns of the run that collects most; of equals the leftmost."""
    values: list[list[int]] = []
    for row in reversed(points):
        if values:
            below = values[-1]
            row = [own + max(below[max(j - 1, 0) : j + 2]) for j, own in enumerate(row)]
        values.append(row)
    run: list[int] = []
    for row in reversed(values):
        reach = range(len(row))
        if run:
            reach = reach[max(run[-1] - 1, 0) : run[-1] + 2]
        run.append(max(reach, key=row.__getitem__))
    return run
