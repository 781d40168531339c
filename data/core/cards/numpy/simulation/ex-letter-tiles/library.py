from random import Random


def hand(bag: dict[str, int], size: int, rng: Random) -> list[str]:
    """Draw `size` tiles from the bag, without putting any back, in the order drawn.

    bag[letter] tiles bear the letter; each tile left is equally likely. Raises
    ValueError if a count or the size is negative, or the bag holds too few tiles.
    """
    if any(count < 0 for count in bag.values()):
        raise ValueError("a count is negative")
    if not sum(bag.values()):  # older versions refuse an empty bag for no tile
        if size:
            raise ValueError("the bag is empty")
        return []
    return rng.sample(list(bag), k=size, counts=bag.values())
