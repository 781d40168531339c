def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    # one entry per ball: the memory grows with the jar
    balls = [colour for colour, n in zip(colours, counts) for _ in range(n)]
    if not balls:
        raise ValueError("empty jar")
    return rng.choice(balls)
