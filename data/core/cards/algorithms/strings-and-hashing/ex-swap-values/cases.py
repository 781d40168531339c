from solution import swap_onward, swap_values


def swapped(values, a, b):
    swap_values(values, a, b)
    return values


def onward(values, key):
    swap_onward(values, key)
    return values


def refused(change, values, *keys):
    """What is left in the dictionary after the KeyError, as pairs."""
    check_raises(KeyError, change, values, *keys)
    return list(values.items())


def test_two_numbers():
    """The values of two keys are exchanged."""
    check(swapped({"a": 1, "b": 2}, "a", "b"), {"a": 2, "b": 1})


def test_other_keys_stay():
    """Other keys keep their values; texts are swapped like numbers."""
    want = {"x": "right", "y": "left", "z": "up"}
    check(swapped({"x": "left", "y": "right", "z": "up"}, "x", "y"), want)


def test_returns_none():
    """Both functions change the dictionary and return nothing."""
    check(swap_values({"a": 1, "b": 2}, "a", "b"), None)
    check(swap_onward({"a": "a"}, "a"), None)


def test_no_further_variable():
    """swap_values has no variables besides its three parameters."""
    check(len(swap_values.__code__.co_varnames), 3)


def test_missing_key():
    """A missing key is a KeyError."""
    check_raises(KeyError, swap_values, {"a": 1}, "b", "a")


def test_onward():
    """x names y, so the values of x and y are exchanged."""
    check(onward({"x": "y", "y": "q", "q": "q"}, "x"), {"x": "q", "y": "y", "q": "q"})


def test_onward_to_itself():
    """A key that names itself keeps its value."""
    check(onward({"a": "a", "b": "a"}, "a"), {"a": "a", "b": "a"})


def test_hidden_missing_key_changes_nothing():
    """After the KeyError the dictionary is as it was, whichever key is missing."""
    check(refused(swap_values, {"a": 1, "c": 3}, "a", "b"), [("a", 1), ("c", 3)])
    check(refused(swap_values, {"a": 1, "c": 3}, "b", "a"), [("a", 1), ("c", 3)])
    check(refused(swap_values, {}, "a", "a"), [])


def test_hidden_same_key():
    """Swapped with itself, a value stays."""
    check(swapped({"a": 7, "b": 8}, "a", "a"), {"a": 7, "b": 8})


def test_hidden_order_of_keys():
    """The keys keep their order."""
    check(list(swapped({"a": 1, "b": 2, "c": 3}, "a", "b")), ["a", "b", "c"])
    check(list(onward({"a": "b", "b": "c", "c": "a"}, "a")), ["a", "b", "c"])


def test_hidden_any_values():
    """Values may be None, False or lists; they are moved, not copied."""
    first, second = [1], [2]
    values = swapped({"a": first, "b": second}, "a", "b")
    check((values["a"] is second, values["b"] is first), (True, True))
    check(swapped({"a": None, "b": 0}, "a", "b"), {"a": 0, "b": None})


def test_hidden_any_keys():
    """Keys may be numbers, tuples or None."""
    check(swapped({0: "x", None: "y"}, 0, None), {0: "y", None: "x"})
    check(swapped({(1, 2): 3, "": 4}, (1, 2), ""), {(1, 2): 4, "": 3})


def test_hidden_onward_in_a_ring():
    """Three keys that name each other in a ring."""
    values = {"x": "y", "y": "z", "z": "x"}
    check(onward(values, "x"), {"x": "z", "y": "y", "z": "x"})


def test_hidden_onward_and_back():
    """Two keys that name each other: afterwards each names itself."""
    check(onward({"a": "b", "b": "a"}, "a"), {"a": "a", "b": "b"})


def test_hidden_onward_missing():
    """The key, or the key which it names, is missing: nothing changes."""
    check(refused(swap_onward, {"a": "b"}, "b"), [("a", "b")])
    check(refused(swap_onward, {"a": "b"}, "a"), [("a", "b")])


def test_hidden_onward_value_that_is_no_key():
    """The value behind may be anything, also an unhashable one."""
    check(onward({"a": "b", "b": [1]}, "a"), {"a": [1], "b": "b"})
