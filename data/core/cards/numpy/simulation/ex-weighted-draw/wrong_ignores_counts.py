def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    if sum(counts) == 0:
        raise ValueError("empty jar")
    # every colour that occurs is equally likely, whatever its count
    return rng.choice([c for c, n in zip(colours, counts) if n > 0])
