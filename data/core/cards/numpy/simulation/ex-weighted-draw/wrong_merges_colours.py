def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    # a colour listed twice keeps its last count only
    jar = dict(zip(colours, counts))
    if sum(jar.values()) == 0:
        raise ValueError("empty jar")
    return rng.choices(list(jar), weights=list(jar.values()))[0]
