import random

from solution import totals


def ended(source):
    """The mark that a source sends at its end."""
    return (source, None, None)


def test_one_source():
    """With one source the next window's first reading completes a window."""
    readings = [("a", 1, 5), ("a", 7, 2), ("a", 12, 4), ("a", 25, 1)]
    check(totals(readings, ["a"], 10), [(3, 0, 7), (4, 10, 4)])


def test_slower_source():
    """A window waits until the slower source has passed it, too."""
    readings = [("a", 3, 1), ("b", 2, 10), ("a", 15, 2), ("b", 9, 20), ("b", 11, 40)]
    check(totals(readings, ["a", "b"], 10), [(5, 0, 31)])


def test_open_windows():
    """What is not complete when the list ends is not reported."""
    check(totals([("a", 3, 1), ("b", 4, 1)], ["a", "b"], 10), [])


def test_all_ended():
    """Once all sources have ended, all windows are complete."""
    readings = [("a", 3, 1), ("b", 14, 2), ended("a"), ended("b")]
    check(totals(readings, ["a", "b"], 10), [(3, 0, 1), (4, 10, 2)])


def test_no_readings():
    """Nothing arrived yet."""
    check(totals([], ["a", "b"], 10), [])


def test_hidden_silent_source():
    """A source that has sent nothing yet holds every window back."""
    readings = [("a", 3, 1), ("b", 4, 1), ("a", 50, 1), ("b", 60, 1)]
    check(totals(readings, ["a", "b", "c"], 10), [])
    readings += [("c", 45, 7)]
    check(totals(readings, ["a", "b", "c"], 10), [(5, 0, 2)])
    check(totals([("a", -25, 1), ("a", 40, 1)], ["a", "b"], 10), [])


def test_hidden_source_ends_early():
    """A source that has ended holds nothing back, even if it never sent anything."""
    readings = [("a", 3, 1), ended("b"), ("a", 12, 2), ("a", 31, 3)]
    check(totals(readings, ["a", "b"], 10), [(3, 0, 1), (4, 10, 2)])


def test_hidden_end_completes():
    """The end of the slowest source completes what waited for it."""
    readings = [("b", 1, 9), ("a", 12, 1), ("a", 23, 2), ("a", 38, 4), ended("b")]
    check(totals(readings, ["a", "b"], 10), [(5, 0, 9), (5, 10, 1), (5, 20, 2)])


def test_hidden_edge():
    """A time equal to the end completes a window and belongs to the next."""
    readings = [("a", 0, 1), ("a", 9, 2), ("a", 10, 4), ended("a")]
    check(totals(readings, ["a"], 10), [(3, 0, 3), (4, 10, 4)])


def test_hidden_same_time_again():
    """Two readings of one source at one time both count."""
    readings = [("a", 5, 1), ("a", 5, 1), ("b", 5, 1), ("a", 10, 1), ("b", 10, 1)]
    check(totals(readings, ["a", "b"], 10), [(5, 0, 3)])


def test_hidden_total_of_zero():
    """Readings that add up to 0 are a result; a window without readings is none."""
    readings = [("a", 2, 5), ("a", 3, -5), ("a", 14, 0), ("a", 45, 1)]
    check(totals(readings, ["a"], 10), [(3, 0, 0), (4, 10, 0)])


def test_hidden_windows_met_out_of_order():
    """The slow source opens an earlier window last; results go by start."""
    readings = [("a", 25, 1), ("a", 48, 2), ("b", 3, 4), ("b", 17, 8), ("b", 41, 16)]
    check(totals(readings, ["a", "b"], 10), [(4, 0, 4), (5, 10, 8), (5, 20, 1)])


def test_hidden_negative_times():
    """Times before the epoch."""
    readings = [
        ("a", -15, 1),
        ("a", -11, 2),
        ("a", -10, 4),
        ("a", 0, 8),
        ("a", 10, 16),
    ]
    check(totals(readings, ["a"], 10), [(3, -20, 3), (4, -10, 4), (5, 0, 8)])


def test_hidden_given_values_unchanged():
    """The lists passed in stay as they are."""
    readings, sources = [("a", 3, 7), ended("a"), ("b", 9, 5), ended("b")], ["b", "a"]
    check(totals(readings, sources, 10), [(4, 0, 12)])
    check(readings, [("a", 3, 7), ended("a"), ("b", 9, 5), ended("b")])
    check(sources, ["b", "a"])


def test_hidden_nothing_is_late():
    """Sources of different speed, mixed at random: every value is in its total."""
    rng = random.Random(11)
    left = {"a": list(range(0, 300, 3)), "b": list(range(0, 300, 7)), "c": [4, 250]}
    readings, want = [], {}
    while left:
        source = rng.choice(sorted(left))
        if not left[source]:
            del left[source]
            readings.append(ended(source))
            continue
        time, value = left[source].pop(0), rng.randrange(1, 9)
        readings.append((source, time, value))
        want[time // 20 * 20] = want.get(time // 20 * 20, 0) + value
    found = totals(readings, ["a", "b", "c"], 20)
    check([(start, total) for _, start, total in found], sorted(want.items()))
