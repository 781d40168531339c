from random import Random


def hand(bag: dict[str, int], size: int, rng: Random) -> list[str]:
    """Draw `size` tiles from the bag, without putting any back, in the order drawn.

    bag[letter] tiles bear the letter; each tile left is equally likely. Raises
    ValueError if a count or the size is negative, or the bag holds too few tiles.
    """
    if any(count < 0 for count in bag.values()):
        raise ValueError(f"a count is negative: {min(bag.values())}")
    total = sum(bag.values())
    if not 0 <= size <= total:
        raise ValueError(f"cannot draw {size} of {total} tiles")
    left = dict(bag)
    drawn = []
    for tiles in range(total, total - size, -1):
        letter = _letter_of(rng.randrange(tiles), left)
        left[letter] -= 1
        drawn.append(letter)
    return drawn


def _letter_of(tile: int, left: dict[str, int]) -> str:
    for letter, count in left.items():
        if tile < count:
            return letter
        tile -= count
    raise AssertionError("unreachable: the tile lies within the total")
