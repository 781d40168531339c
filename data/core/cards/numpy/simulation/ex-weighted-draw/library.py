from random import Random


def draw(colours: list[str], counts: list[int], rng: Random) -> str:
    """Draw one ball at random from a jar and return its colour.

    counts[i] balls have the colour colours[i]; every ball is equally likely. Raises
    ValueError if the lists differ in length, a count is negative or the jar is empty.
    """
    if not colours or any(count < 0 for count in counts):
        raise ValueError("the jar is empty or a count is negative")
    # choices itself refuses lists of unequal length and a total of 0
    return rng.choices(colours, weights=counts)[0]
