import random

from solution import EMPTY, ProbingSet


class Item:
    """An item whose hash is chosen."""

    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        return isinstance(other, Item) and self.name == other.name


def filled(capacity, items):
    """A set with these items."""
    found = ProbingSet(capacity)
    for item in items:
        found.add(item)
    return found


def layout(found):
    """The slots, with None for an empty one."""
    return [None if item is EMPTY else item for item in found.slots]


def cut_off(found):
    """Items with an empty slot between their home and the place where they are."""
    count, lost = len(found.slots), []
    for place, item in enumerate(found.slots):
        if item is not EMPTY:
            home = hash(item) % count
            way = [(home + step) % count for step in range((place - home) % count)]
            lost += [item] * any(found.slots[slot] is EMPTY for slot in way)
    return lost


def test_add():
    """An item is new once."""
    found = ProbingSet(8)
    check([found.add(3), found.add(3), found.add(5)], [True, False, True])
    check((len(found), 3 in found, 4 in found), (2, True, False))


def test_probing():
    """A taken slot sends an item to the next one, past the end to the first."""
    check(layout(filled(4, [3, 7, 2])), [7, None, 2, 3])


def test_discard():
    """A discarded item is gone; discarding it again changes nothing."""
    found = filled(8, [1, 2])
    check([found.discard(1), found.discard(1)], [True, False])
    check((1 in found, 2 in found, len(found)), (False, True, 1))


def test_full():
    """A new item finds no room."""
    found = filled(2, [4, 5])
    check_raises(ValueError, found.add, 6)
    check(len(found), 2)


def test_slot_is_empty_again():
    """A removed item leaves an empty slot, no mark."""
    found = filled(4, [1])
    found.discard(1)
    check(layout(found), [None] * 4)


def test_hidden_gap_closes():
    """What had to probe past the removed item moves up."""
    found = filled(8, [0, 8, 16])
    found.discard(0)
    check((8 in found, 16 in found), (True, True))
    check(cut_off(found), [])
    found.discard(8)
    check(layout(found), [16] + [None] * 7)


def test_hidden_home_stays():
    """An item in its own home does not move up before it."""
    found = filled(8, [2, 10, 4])
    check(layout(found)[2:5], [2, 10, 4])
    found.discard(2)
    check(layout(found), [None, None, 10, None, 4, None, None, None])
    check((4 in found, 10 in found), (True, True))


def test_hidden_second_gap():
    """The moved item leaves a gap that has to be closed, too."""
    found = filled(8, [1, 2, 9, 10])
    check(layout(found)[1:5], [1, 2, 9, 10])
    found.discard(1)
    check((cut_off(found), len(found)), ([], 3))
    check([item in found for item in (2, 9, 10)], [True] * 3)


def test_hidden_round_the_end():
    """The chain goes on at the beginning of the table."""
    found = filled(8, [6, 7, 14, 15, 22])
    check(layout(found)[:3], [14, 15, 22])
    found.discard(6)
    check(cut_off(found), [])
    check([item in found for item in (7, 14, 15, 22)], [True] * 4)
    found.discard(7)
    check(cut_off(found), [])
    check([item in found for item in (14, 15, 22)], [True] * 3)


def test_hidden_full_table():
    """A full table still answers, accepts what it has, and can be emptied."""
    found = filled(4, [0, 4, 8, 12])
    check((16 in found, found.discard(16), found.add(8)), (False, False, False))
    check_raises(ValueError, found.add, 16)
    for left, item in ((3, 4), (2, 0), (1, 12), (0, 8)):
        check(found.discard(item), True)
        check((cut_off(found), len(found)), ([], left))
    check(found.add(16), True)


def test_hidden_same_hash():
    """Different items of one hash are kept apart."""
    items = [Item(name, 6) for name in range(5)]
    found = filled(8, items)
    check((len(found), Item(3, 6) in found, Item(9, 6) in found), (5, True, False))
    found.discard(Item(1, 6))
    check([item in found for item in items], [True, False, True, True, True])


def test_hidden_one_slot():
    """A table with a single slot."""
    found = filled(1, [5])
    check((5 in found, 6 in found), (True, False))
    check((found.discard(5), found.add(6), len(found)), (True, True, 1))


def test_hidden_none_and_falsy():
    """None, 0 and the empty string are items."""
    found = filled(8, [None, 0, ""])
    check([len(found), None in found, 0 in found, "" in found], [3, True, True, True])
    check((found.discard(None), found.discard(0)), (True, True))
    check((len(found), "" in found, None in found), (1, True, False))


def test_hidden_negative_hashes():
    """Negative numbers have a home as well."""
    found = filled(8, [-1, -9, 7])
    check((cut_off(found), len(found)), ([], 3))
    found.discard(-9)
    check((cut_off(found), -1 in found, 7 in found), ([], True, True))


def test_hidden_same_object():
    """The very same NaN is found again."""
    nan = float("nan")
    found = filled(4, [nan])
    check((found.add(nan), nan in found, found.discard(nan)), (False, True, True))


def test_hidden_like_a_set():
    """3,000 random steps in tables of 11, often nearly full."""
    generator = random.Random(21)
    found, model = ProbingSet(11), set()
    for _ in range(3000):
        item = generator.randrange(40)
        if generator.random() < 0.45:
            check(found.discard(item), item in model)
            model.discard(item)
        elif item in model or len(model) < 11:
            check(found.add(item), item not in model)
            model.add(item)
        check((len(found), cut_off(found)), (len(model), []))
        check({it for it in found.slots if it is not EMPTY} == model, True)
