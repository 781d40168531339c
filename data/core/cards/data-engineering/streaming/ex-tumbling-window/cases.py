import random
import tracemalloc

from solution import WindowCounts


def fed(counts, *events):
    """The results of each event in turn."""
    return [counts.add(key, time) for key, time in events]


def test_one_window():
    """A window of ten seconds is reported once the watermark reaches its end."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", 1), ("b", 4), ("a", 9)), [[], [], []])
    check(counts.add("a", 12), [(0, "a", 2), (0, "b", 1)])


def test_delay():
    """The watermark runs behind: out of order by less than the delay is in time."""
    counts = WindowCounts(10, 5, 0)
    check(fed(counts, ("a", 8), ("a", 12), ("a", 9), ("a", 14)), [[], [], [], []])
    check(counts.add("a", 16), [(0, "a", 2)])
    check(counts.late, {})


def test_finish():
    """At the end of the stream the open windows are reported, in order."""
    counts = WindowCounts(10, 5, 0)
    fed(counts, ("b", 3), ("a", 12), ("a", 4))
    check(counts.finish(), [(0, "a", 1), (0, "b", 1), (10, "a", 1)])
    check(counts.finish(), [])


def test_late():
    """An event whose window is closed counts apart."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", 1), ("a", 25), ("b", 9)), [[], [(0, "a", 1)], []])
    check(counts.late, {"b": 1})
    check(counts.finish(), [(20, "a", 1)])


def test_correction():
    """Within the allowed lateness a complete window is corrected at once."""
    counts = WindowCounts(10, 0, 20)
    fed(counts, ("a", 1), ("b", 2))
    check(counts.add("a", 15), [(0, "a", 1), (0, "b", 1)])
    check(counts.add("a", 3), [(0, "a", 2)])
    check(counts.late, {})


def test_hidden_edge_of_a_window():
    """An event exactly at the end belongs to the next window and completes this one."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", 0), ("a", 10)), [[], [(0, "a", 1)]])
    check(counts.finish(), [(10, "a", 1)])


def test_hidden_edge_of_the_watermark():
    """The window is complete exactly when the watermark equals its end."""
    counts = WindowCounts(10, 5, 0)
    check(fed(counts, ("a", 7), ("a", 14)), [[], []])
    check(counts.add("a", 15), [(0, "a", 1)])


def test_hidden_edge_of_lateness():
    """Closed exactly when the watermark reaches end plus lateness."""
    counts = WindowCounts(10, 0, 5)
    fed(counts, ("a", 1), ("b", 14))
    check(counts.add("a", 2), [(0, "a", 2)])
    fed(counts, ("b", 15))
    check(counts.add("a", 3), [])
    check(counts.late, {"a": 1})


def test_hidden_behind_the_watermark_in_an_open_window():
    """Older than the watermark is not late: what counts is the window's end."""
    counts = WindowCounts(60, 0, 0)
    check(fed(counts, ("a", 50), ("a", 2), ("a", 1)), [[], [], []])
    check(counts.late, {})
    check(counts.finish(), [(0, "a", 3)])


def test_hidden_watermark_never_goes_back():
    """An old event does not reopen what is closed."""
    counts = WindowCounts(10, 5, 15)
    check(fed(counts, ("a", 34), ("b", 22)), [[], []])
    check(fed(counts, ("b", 5), ("b", 8)), [[], []])
    check(counts.late, {"b": 2})


def test_hidden_reported_once():
    """What was reported is not reported again, not at the end either."""
    counts = WindowCounts(10, 0, 100)
    check(fed(counts, ("a", 1), ("a", 10)), [[], [(0, "a", 1)]])
    check(fed(counts, ("a", 12), ("a", 21)), [[], [(10, "a", 2)]])
    check(counts.add("b", 5), [(0, "b", 1)])
    check(counts.finish(), [(20, "a", 1)])


def test_hidden_window_met_late():
    """A correction may be the first event of its whole window."""
    counts = WindowCounts(10, 0, 100)
    check(fed(counts, ("a", 45), ("b", 3)), [[], [(0, "b", 1)]])
    check(counts.add("b", 4), [(0, "b", 2)])


def test_hidden_several_windows_at_once():
    """A jump in time completes several windows: by start, then by key."""
    counts = WindowCounts(10, 20, 0)
    fed(counts, ("b", 15), ("c", 2), ("a", 11), ("b", 1), ("b", 14))
    want = [(0, "b", 1), (0, "c", 1), (10, "a", 1), (10, "b", 2)]
    check(counts.add("z", 100), want)


def test_hidden_no_empty_windows():
    """Windows in which nothing happened are not reported."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", 5), ("a", 1005)), [[], [(0, "a", 1)]])
    check(counts.finish(), [(1000, "a", 1)])


def test_hidden_keys_share_the_watermark():
    """One key's progress completes the windows of all."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", 5), ("b", 30)), [[], [(0, "a", 1)]])
    check(counts.add("a", 6), [])
    check(counts.late, {"a": 1})


def test_hidden_negative_times():
    """Times before the epoch: windows begin at multiples of the size there, too."""
    counts = WindowCounts(10, 0, 0)
    fed(counts, ("a", -11), ("a", -20), ("a", -12))
    check(counts.add("a", -5), [(-20, "a", 3)])
    check(counts.add("a", 3), [(-10, "a", 1)])


def test_hidden_first_event_early():
    """The clock does not begin at 0."""
    counts = WindowCounts(10, 0, 0)
    check(fed(counts, ("a", -75)), [[]])
    check(counts.late, {})
    check(counts.finish(), [(-80, "a", 1)])


def test_hidden_no_events():
    """A stream without events."""
    counts = WindowCounts(10, 5, 5)
    check(counts.finish(), [])
    check(counts.late, {})


def test_hidden_two_counters():
    """Two counters know nothing of each other."""
    one, other = WindowCounts(10, 0, 0), WindowCounts(10, 0, 0)
    fed(one, ("a", 1), ("a", 50), ("a", 2))
    check(fed(other, ("a", 1)), [[]])
    check(other.late, {})
    check(other.finish(), [(0, "a", 1)])


def test_hidden_every_event_once():
    """A shuffled stream: last results and late events, both by definition."""
    rng = random.Random(5)
    events = [(rng.choice("abc"), t + rng.randrange(-60, 1)) for t in range(600)]
    counts = WindowCounts(10, 15, 20)
    last = {}
    for results in [*fed(counts, *events), counts.finish()]:
        last.update({(start, key): count for start, key, count in results})

    want, late, greatest = {}, {}, -1000
    for key, time in events:
        start = time // 10 * 10
        into, name = (
            (late, key) if greatest - 15 >= start + 30 else (want, (start, key))
        )
        into[name] = into.get(name, 0) + 1
        greatest = max(greatest, time)
    check(last, want)
    check(counts.late, late)


def test_hidden_forgets():
    """3,000 events, one per window: what is closed takes no memory."""
    counts = WindowCounts(1, 3, 3)
    tracemalloc.start()
    for time in range(3_000):
        counts.add("a", time)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    check(held < 60_000, True)
