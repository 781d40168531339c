import random


def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    if sum(counts) == 0:
        raise ValueError("empty jar")
    # the generator handed in is not used
    return random.choices(colours, weights=counts)[0]
