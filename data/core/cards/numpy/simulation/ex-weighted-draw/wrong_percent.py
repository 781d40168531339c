def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    total = sum(counts)
    if total == 0:
        raise ValueError("empty jar")
    # a jar of a hundred balls: a rare colour is rounded away
    percent = [round(100 * count / total) for count in counts]
    return rng.choices(colours, weights=percent)[0]
