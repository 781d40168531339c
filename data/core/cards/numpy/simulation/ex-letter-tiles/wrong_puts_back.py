def hand(bag, size, rng):
    if any(count < 0 for count in bag.values()):
        raise ValueError("negative count")
    if not 0 <= size <= sum(bag.values()):
        raise ValueError("size")
    if size == 0:
        return []
    # every tile is put back before the next draw
    return rng.choices(list(bag), weights=list(bag.values()), k=size)
