def hand(bag, size, rng):
    if any(count < 0 for count in bag.values()):
        raise ValueError("negative count")
    if not 0 <= size <= sum(bag.values()):
        raise ValueError("size")
    left = dict(bag)
    drawn = []
    for _ in range(size):
        # the letters left are equally likely, not the tiles
        letter = rng.choice([a for a, count in left.items() if count])
        left[letter] -= 1
        drawn.append(letter)
    return drawn
