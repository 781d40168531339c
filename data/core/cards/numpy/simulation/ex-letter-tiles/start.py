from random import Random


def hand(bag: dict[str, int], size: int, rng: Random) -> list[str]:
    """Draw `size` tiles from the bag, without putting any back, in the order drawn.

    bag[letter] tiles bear the letter; each tile left is equally likely. Raises
    ValueError if a count or the size is negative, or the bag holds too few tiles.
    """
    raise NotImplementedError
