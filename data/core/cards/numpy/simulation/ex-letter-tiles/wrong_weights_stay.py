def hand(bag, size, rng):
    if any(count < 0 for count in bag.values()):
        raise ValueError("negative count")
    if not 0 <= size <= sum(bag.values()):
        raise ValueError("size")
    left = dict(bag)
    drawn = []
    while len(drawn) < size:
        # the first counts remain the weights, whatever has been drawn
        letter = rng.choices(list(bag), weights=list(bag.values()))[0]
        if left[letter]:
            left[letter] -= 1
            drawn.append(letter)
    return drawn
