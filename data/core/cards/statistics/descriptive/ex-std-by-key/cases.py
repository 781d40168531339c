import tracemalloc
from math import sqrt

from solution import deviations


class Once:
    """An iterable that may be gone through only once."""

    def __init__(self, values):
        self._values = values
        self._begun = False

    def __iter__(self):
        if self._begun:
            raise RuntimeError("the values were read a second time")
        self._begun = True
        return iter(self._values)


def test_two_lists():
    """One deviation per key, with divisor n."""
    records = [
        {"key": "a", "values": [2, 4, 4, 4, 5, 5, 7, 9]},
        {"key": "b", "values": [1.5, 3.5]},
    ]
    check(deviations(records), {"a": 2.0, "b": 1.0})


def test_no_values():
    """A key without values has no deviation."""
    check(deviations([{"key": "a", "values": []}]), {"a": None})


def test_single_value():
    """A single value does not vary."""
    check(deviations([{"key": "a", "values": [7]}]), {"a": 0.0})


def test_key_in_two_records():
    """Values of a repeated key belong together."""
    records = [
        {"key": "a", "values": [1, 3]},
        {"key": "b", "values": [0, 8]},
        {"key": "a", "values": [3, 1]},
    ]
    check(deviations(records), {"a": 1.0, "b": 4.0})


def test_no_records():
    """Nothing in, nothing out."""
    check(deviations([]), {})


def test_generators():
    """Records and values may come from generators."""
    records = ({"key": n, "values": iter((n, 3 * n))} for n in (2, 5))
    check(deviations(records), {2: 2.0, 5: 5.0})


def test_hidden_spread_between_parts():
    """Parts without spread, but with different means and lengths."""
    records = [
        {"key": "a", "values": [10, 10, 10]},
        {"key": "a", "values": [20]},
        {"key": "b", "values": [5, 5]},
        {"key": "a", "values": []},
    ]
    check(deviations(records), {"a": sqrt(18.75), "b": 0.0})


def test_hidden_empty_then_filled():
    """A key's first record is empty, a later one is not; and the reverse."""
    records = [
        {"key": "a", "values": []},
        {"key": "b", "values": [1, 5]},
        {"key": "a", "values": [4, 10]},
        {"key": "b", "values": ()},
    ]
    check(deviations(records), {"a": 3.0, "b": 2.0})


def test_hidden_order_of_first_appearance():
    """The keys keep the order in which they were first met, an empty one too."""
    records = [
        {"key": "m", "values": [1]},
        {"key": "z", "values": []},
        {"key": "c", "values": [2, 4]},
        {"key": "z", "values": [3]},
        {"key": "m", "values": [3]},
    ]
    check(list(deviations(records).items()), [("m", 1.0), ("z", 0.0), ("c", 1.0)])


def test_hidden_large_values_small_spread():
    """Values near a billion that differ by 1: nothing cancels."""
    records = [
        {"key": "a", "values": [1e9, 1e9 + 1]},
        {"key": "b", "values": [-1e9 - 1, -1e9, -1e9 + 1]},
        {"key": "a", "values": [1e9 + 1, 1e9]},
    ]
    check(deviations(records), {"a": 0.5, "b": sqrt(2 / 3)}, tol=1e-6)


def test_hidden_equal_fractions():
    """Ten times 0.1 in two records: 0, and no root of a negative number."""
    records = [{"key": "a", "values": [0.1] * 7}, {"key": "a", "values": [0.1] * 3}]
    check(deviations(records), {"a": 0.0})


def test_hidden_input_unchanged():
    """The lists of the records stay as they are."""
    records = [
        {"key": "a", "values": [5, 2, 9]},
        {"key": "a", "values": [7, 1]},
    ]
    deviations(records)
    check([record["values"] for record in records], [[5, 2, 9], [7, 1]])
    check([sorted(record) for record in records], [["key", "values"]] * 2)


def test_hidden_any_hashable_key():
    """0, the empty text, None and a tuple are keys; 1 and "1" are two."""
    records = [
        {"key": key, "values": [0, 2 * n]}
        for n, key in enumerate((0, "", None, ("x", 1), 1, "1"))
    ]
    want = {0: 0.0, "": 1.0, None: 2.0, ("x", 1): 3.0, 1: 4.0, "1": 5.0}
    check(deviations(records), want)


def test_hidden_read_once():
    """Each iterable is gone through once."""
    records = Once([{"key": "a", "values": Once([3, 9])}])
    check(deviations(records), {"a": 3.0})


def peak_of(records):
    """Call, and return the result and the most memory in use, in bytes."""
    tracemalloc.start()
    try:
        got = deviations(records)
        return got, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_hidden_one_long_record():
    """20,000 values of a single record are not collected."""
    values = (float(x % 1000) for x in range(20_000))
    got, peak = peak_of([{"key": "a", "values": values}])
    check(got, {"a": sqrt((1000**2 - 1) / 12)})
    check(peak < 100_000, True)


def test_hidden_many_short_records():
    """Neither 10,000 records of two keys nor their values are collected."""

    def records():
        for n in range(10_000):
            key, scale = ("a", 1) if n % 2 else ("b", 3)
            x = float(n // 2 % 10)
            yield {"key": key, "values": [scale * x, scale * (x + 10)]}

    got, peak = peak_of(records())
    check(got, {"b": 3 * sqrt(33.25), "a": sqrt(33.25)})
    check(peak < 100_000, True)
