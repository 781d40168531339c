import random

from solution import HashTable


class Key:
    """A key whose hash can be chosen, and which counts its comparisons."""

    compared = 0

    def __init__(self, name, code):
        self.name, self.code = name, code

    def __hash__(self):
        return self.code

    def __eq__(self, other):
        Key.compared += 1
        return isinstance(other, Key) and self.name == other.name


def table_of(pairs):
    """A table with these entries."""
    table = HashTable()
    for key, value in pairs:
        table.put(key, value)
    return table


def test_put_and_get():
    """What was put under a key is found there."""
    table = table_of([("tea", 3), ("jam", 5)])
    check([table.get("tea"), table.get("jam")], [3, 5])


def test_new_value_for_a_key():
    """A second put replaces the value; the number of entries stays."""
    table = table_of([("tea", 3), ("tea", 4)])
    check(table.get("tea"), 4)
    check(len(table), 1)


def test_missing_key():
    """A key that is not there raises KeyError."""
    table = table_of([("tea", 3)])
    check_raises(KeyError, table.get, "jam")
    check_raises(KeyError, table.remove, "jam")
    check("jam" in table, False)


def test_remove():
    """A removed key is gone."""
    table = table_of([("tea", 3), ("jam", 5)])
    table.remove("tea")
    check("tea" in table, False)
    check(("jam" in table, len(table)), (True, 1))


def test_capacity():
    """Six entries fit into 8 slots; the seventh doubles them."""
    table = table_of([(number, None) for number in range(6)])
    check(table.capacity, 8)
    table.put(6, None)
    check(table.capacity, 16)


def test_hidden_new_table():
    """A new table is empty and has 8 slots; two tables share nothing."""
    first, second = HashTable(), HashTable()
    first.put("a", 1)
    check(("a" in second, len(second), second.capacity), (False, 0, 8))


def test_hidden_colliding_keys():
    """Twenty keys with one hash are all kept apart, and one more is missing."""
    table = table_of([(Key(name, 5), name) for name in range(20)])
    check([table.get(Key(name, 5)) for name in range(20)], list(range(20)))
    check(len(table), 20)
    check_raises(KeyError, table.get, Key(99, 5))


def test_hidden_removal_among_colliding_keys():
    """Removing one of several keys with one hash leaves the others found."""
    table = table_of([(Key(name, 3), name) for name in range(6)])
    table.remove(Key(2, 3))
    table.remove(Key(0, 3))
    check([table.get(Key(name, 3)) for name in (1, 3, 4, 5)], [1, 3, 4, 5])
    table.put(Key(4, 3), "new")
    check((table.get(Key(4, 3)), len(table)), ("new", 4))
    table.remove(Key(4, 3))
    check((Key(4, 3) in table, len(table)), (False, 3))


def test_hidden_neighbours():
    """Keys whose slots lie side by side, at the end of the table, too."""
    table = table_of([(7, "a"), (15, "b"), (8, "c"), (0, "d")])
    table.remove(7)
    check([table.get(15), table.get(8), table.get(0)], ["b", "c", "d"])
    table.remove(15)
    check([table.get(8), table.get(0)], ["c", "d"])


def test_hidden_growth_keeps_entries():
    """After each of 200 insertions all entries so far are found."""
    table = HashTable()
    for number in range(200):
        table.put(number * 7, number)
        check([table.get(n * 7) for n in range(number + 1)], list(range(number + 1)))


def test_hidden_capacity_follows():
    """The slots double at 3/4, not for an update, and never shrink."""
    table = table_of([(number, None) for number in range(6)])
    table.put(3, "again")
    check(table.capacity, 8)
    seen = []
    for number in range(6, 100):
        table.put(number, None)
        seen.append(table.capacity)
    want = [16] * 6 + [32] * 12 + [64] * 24 + [128] * 48 + [256] * 4
    check(seen, want)
    for number in range(100):
        table.remove(number)
    check((table.capacity, len(table)), (256, 0))


def test_hidden_few_comparisons():
    """3,000 keys: a look-up compares only a few of them."""
    generator = random.Random(2)
    codes = [generator.randrange(2**40) for _ in range(3000)]
    table = table_of([(Key(n, code), n) for n, code in enumerate(codes)])
    Key.compared = 0
    check([table.get(Key(n, code)) for n, code in enumerate(codes)], list(range(3000)))
    check(Key.compared <= 10 * 3000, True)


def test_hidden_large():
    """20,000 entries."""
    table = table_of([(f"key {n}", n) for n in range(20_000)])
    check(len(table), 20_000)
    check(sum(table.get(f"key {n}") for n in range(20_000)), 199_990_000)


def test_hidden_many_come_and_go():
    """20,000 keys, one after another, each removed before the next comes."""
    table = HashTable()
    for number in range(20_000):
        table.put(number, number)
        check(table.get(number), number)
        table.remove(number)
        check(number in table, False)
    check((len(table), table.capacity), (0, 8))


def test_hidden_come_and_go_beside_others():
    """40,000 keys come and go while 10,000 others stay."""
    others = random.Random(5).sample(range(10**6, 10**9), 10_000)
    table = table_of([(other, None) for other in others])
    for number in range(40_000):
        table.put(number, number)
        table.remove(number)
        check(number in table, False)
    check((len(table), table.capacity), (10_000, 16_384))
    check(all(other in table for other in others), True)


def test_hidden_none():
    """None is a key and a value like any other."""
    table = table_of([(None, 1), ("a", None)])
    check((table.get(None), table.get("a"), "a" in table), (1, None, True))
    table.remove("a")
    table.remove(None)
    check(len(table), 0)


def test_hidden_falsy():
    """0, the empty string and the empty tuple are keys and values, too."""
    table = table_of([(0, ""), ("", ()), ((), 0)])
    check([table.get(0), table.get(""), table.get(())], ["", (), 0])


def test_hidden_equal_keys_of_two_types():
    """1, 1.0 and True are equal and have one hash: one entry."""
    table = table_of([(1, "a"), (1.0, "b"), (True, "c")])
    check((len(table), table.get(1)), (1, "c"))


def test_hidden_same_object():
    """A NaN equals nothing, but the very same object is found again."""
    nan = float("nan")
    table = table_of([(nan, 1), (nan, 2)])
    check((len(table), table.get(nan)), (1, 2))
    table.remove(nan)
    check((nan in table, len(table)), (False, 0))


def test_hidden_negative_hashes():
    """Hashes below zero."""
    table = table_of([(number, -number) for number in range(-50, 0)])
    check([table.get(number) for number in range(-50, 0)], list(range(50, 0, -1)))


def test_hidden_unhashable():
    """A list is no key."""
    table = HashTable()
    check_raises(TypeError, table.put, [1], 1)
    check_raises(TypeError, table.get, [1])
    check_raises(TypeError, table.remove, [1])
    check_raises(TypeError, table.__contains__, [1])
    check(len(table), 0)


def test_hidden_like_a_dict():
    """2,000 random steps, compared with a dict."""
    generator = random.Random(13)
    table, model = HashTable(), {}
    for _ in range(2000):
        key = generator.randrange(60) * 8
        if key in model and generator.random() < 0.45:
            table.remove(key)
            del model[key]
        else:
            model[key] = generator.randrange(1000)
            table.put(key, model[key])
        check(len(table), len(model))
    for key in range(0, 480, 8):
        check(table.get(key) if key in table else None, model.get(key))
