def hand(bag, size, rng):
    if any(count < 0 for count in bag.values()):
        raise ValueError("negative count")
    if not 0 <= size <= sum(bag.values()):
        raise ValueError("size")
    if size == 0:
        return []
    # the order in which they were drawn is lost
    return sorted(rng.sample(list(bag), k=size, counts=bag.values()))
