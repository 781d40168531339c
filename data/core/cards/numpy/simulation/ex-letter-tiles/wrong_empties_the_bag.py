def hand(bag, size, rng):
    if any(count < 0 for count in bag.values()):
        raise ValueError("negative count")
    if not 0 <= size <= sum(bag.values()):
        raise ValueError("size")
    drawn = []
    for _ in range(size):
        letter = rng.choices(list(bag), weights=list(bag.values()))[0]
        bag[letter] -= 1  # the caller's bag
        drawn.append(letter)
    return drawn
