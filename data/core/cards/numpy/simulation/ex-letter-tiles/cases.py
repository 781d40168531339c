import random
from collections import Counter
from random import Random

from solution import hand


def share(event, bag, size, times=20_000, seed=4):
    """How often the event holds for a hand, as a share of many hands."""
    rng = Random(seed)
    return sum(event(hand(bag, size, rng)) for _ in range(times)) / times


def test_as_many_as_asked():
    """A hand has the size asked for and letters of the bag."""
    drawn = hand({"A": 4, "B": 4, "C": 4}, 3, Random(1))
    check((type(drawn), len(drawn)), (list, 3))
    check(set(drawn) <= {"A", "B", "C"}, True)


def test_one_kind():
    """Only one letter is in the bag."""
    check(hand({"E": 5}, 3, Random(2)), ["E", "E", "E"])


def test_no_tile():
    """A hand of size 0 is empty."""
    check(hand({"A": 2, "B": 1}, 0, Random(2)), [])


def test_same_seed_same_hand():
    """The same seed gives the same hand, in the same order."""
    bag = {"A": 9, "B": 2, "C": 5}
    check(hand(bag, 10, Random(6)), hand(bag, 10, Random(6)))


def test_too_few_tiles():
    """More tiles than the bag holds are refused."""
    check_raises(ValueError, hand, {"A": 2, "B": 1}, 4, Random(1))


def test_first_tile_by_count():
    """Three of four tiles are an A."""
    check(share(lambda h: h == ["A"], {"A": 3, "B": 1}, 1), 0.75, tol=0.02)


def test_hidden_whole_bag():
    """All tiles drawn: each comes exactly as often as it was in the bag."""
    bag = {"A": 3, "B": 1, "C": 0, "D": 2}
    for seed in range(20):
        check(Counter(hand(bag, 6, Random(seed))), Counter({"A": 3, "D": 2, "B": 1}))


def test_hidden_pair_without_putting_back():
    """Two A and two B: a pair comes in one hand of three, not of two."""
    pair = share(lambda h: h[0] == h[1], {"A": 2, "B": 2}, 2)
    check(pair, 1 / 3, tol=0.02)


def test_hidden_chances_follow_what_is_left():
    """Four A and one B: after an A has gone, the second tile is an A in three of four."""
    rng = Random(9)
    hands = [hand({"A": 4, "B": 1}, 2, rng) for _ in range(20_000)]
    second = [b for a, b in hands if a == "A"]
    check(second.count("A") / len(second), 0.75, tol=0.02)


def test_hidden_tiles_not_letters():
    """Letters of unlike counts: nine A to one B and one C, in hands of two."""
    got = share(lambda h: h == ["A", "A"], {"A": 9, "B": 1, "C": 1}, 2)
    check(got, 9 / 11 * 8 / 10, tol=0.02)


def test_hidden_order_of_drawing():
    """The hand is in the order drawn: the only Z is as often last as first."""
    bag = {"A": 1, "M": 1, "Z": 1}
    check(share(lambda h: h[0] == "Z", bag, 3), 1 / 3, tol=0.02)
    check(share(lambda h: h[2] == "Z", bag, 3), 1 / 3, tol=0.02)


def test_hidden_bag_unchanged():
    """The bag handed in keeps all its tiles, and its letters their order."""
    for seed in range(5):
        bag = {"A": 3, "B": 2, "C": 0}
        hand(bag, 5, Random(seed))
        check(list(bag.items()), [("A", 3), ("B", 2), ("C", 0)])


def test_hidden_negative_count():
    """A negative count is refused, even if the total would do or no tile is drawn."""
    check_raises(ValueError, hand, {"A": 5, "B": -1}, 2, Random(1))
    check_raises(ValueError, hand, {"A": 5, "B": -1}, 0, Random(1))


def test_hidden_negative_size():
    """A negative size is refused."""
    check_raises(ValueError, hand, {"A": 5}, -1, Random(1))


def test_hidden_empty_bag():
    """Out of an empty bag, or one with only zeros, comes a hand of size 0 alone."""
    check(hand({}, 0, Random(1)), [])
    check(hand({"A": 0}, 0, Random(1)), [])
    check_raises(ValueError, hand, {}, 1, Random(1))
    check_raises(ValueError, hand, {"A": 0, "B": 0}, 1, Random(1))


def test_hidden_huge_bag():
    """10**12 tiles, a hand of seven: no list of all tiles."""
    bag = {"A": 6 * 10**11 + 1, "B": 4 * 10**11 - 1}
    first = share(lambda h: h[0] == "A" and len(h) == 7, bag, 7, times=4_000)
    check(first, 0.6, tol=0.05)


def test_hidden_only_the_generator_given():
    """The global generator of the random module is neither read nor moved."""
    before = random.getstate()
    try:
        random.seed(1)
        state = random.getstate()
        once = hand({"A": 20, "B": 20}, 30, Random(3))
        check(random.getstate() == state, True)
        random.seed(2)
        check(hand({"A": 20, "B": 20}, 30, Random(3)), once)
    finally:
        random.setstate(before)


def test_hidden_hands_differ():
    """The generator moves on from hand to hand."""
    rng = Random(12)
    bag = {"A": 5, "B": 5, "C": 5}
    check(len({tuple(hand(bag, 6, rng)) for _ in range(20)}) > 1, True)
