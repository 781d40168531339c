from random import Random


def draw(colours: list[str], counts: list[int], rng: Random) -> str:
    """Draw one ball at random from a jar and return its colour.

    counts[i] balls have the colour colours[i]; every ball is equally likely. Raises
    ValueError if the lists differ in length, a count is negative or the jar is empty.
    """
    if len(colours) != len(counts):
        raise ValueError(f"{len(colours)} colours, but {len(counts)} counts")
    if any(count < 0 for count in counts):
        raise ValueError(f"a count is negative: {min(counts)}")
    total = sum(counts)
    if total == 0:
        raise ValueError("the jar is empty")
    ball = rng.randrange(total)  # number of the ball: 0 … total - 1
    for colour, count in zip(colours, counts, strict=True):
        if ball < count:
            return colour
        ball -= count
    raise AssertionError("unreachable: the ball lies within the total")
