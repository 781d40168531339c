import tracemalloc

import numpy as np
import pandas as pd
from solution import group_means


def frame(keys, values):
    """Rows of shop and amount."""
    return pd.DataFrame({"shop": keys, "amount": values})


def means(*chunks):
    """Key, mean and count of each group."""
    table = group_means(iter(chunks), "shop", "amount")
    columns = [table[name].tolist() for name in ("shop", "mean", "count")]
    return list(zip(*columns, strict=True))


def test_one_chunk():
    """A single chunk: as groupby alone would do it."""
    check(means(frame(["b", "a", "b"], [4, 3, 8])), [("a", 3.0, 1), ("b", 6.0, 2)])


def test_two_chunks():
    """Groups that go on in the next chunk."""
    one, two = frame(["a", "b"], [1.0, 10.0]), frame(["a", "b"], [3.0, 30.0])
    check(means(one, two), [("a", 2.0, 2), ("b", 20.0, 2)])


def test_columns():
    """Key, mean and count, rows numbered from 0."""
    table = group_means([frame(["b", "a"], [1, 2])], "shop", "amount")
    check(list(table.columns), ["shop", "mean", "count"])
    check(table.index.tolist(), [0, 1])


def test_missing_value():
    """A missing value counts neither as a value nor as 0."""
    check(means(frame(["a", "a", "a"], [2.0, None, 4.0])), [("a", 3.0, 2)])


def test_missing_key():
    """A row without a key belongs to no group."""
    check(means(frame(["a", None, "a"], [2.0, 100.0, 4.0])), [("a", 3.0, 2)])


def test_hidden_chunks_of_different_size():
    """The mean of the chunks' means would be 5.5."""
    one, two = frame(["a"] * 9, [1.0] * 9), frame(["a"], [10.0])
    check(means(one, two), [("a", 1.9, 10)])


def test_hidden_uneven_gaps():
    """Missing values spread unevenly: rows are the wrong weights."""
    one = frame(["a"] * 4, [8.0, None, None, None])
    two = frame(["a"] * 4, [1.0, 2.0, 3.0, 2.0])
    check(means(one, two), [("a", 3.2, 5)])


def test_hidden_group_in_some_chunks():
    """Groups that are lacking in one chunk keep what they have."""
    one, two = frame(["a", "c"], [1.0, 5.0]), frame(["b", "c"], [2.0, 7.0])
    check(means(one, two), [("a", 1.0, 1), ("b", 2.0, 1), ("c", 6.0, 2)])
    check(means(two, one), [("a", 1.0, 1), ("b", 2.0, 1), ("c", 6.0, 2)])


def test_hidden_count_is_whole():
    """The count stays a whole number, with groups that come and go, too."""
    given = [frame(["a"], [1.0]), frame(["b"], [2.0]), frame(["c"], [np.nan])]
    check(group_means(given, "shop", "amount")["count"].dtype.kind, "i")


def test_hidden_no_values_at_all():
    """A group without any value: mean NaN, count 0."""
    one = frame(["a", "b"], [None, 4.0]).astype({"amount": "float64"})
    two = frame(["a", "a"], [np.nan, np.nan])
    check(means(one, two), [("a", np.nan, 0), ("b", 4.0, 1)])
    check(means(one, frame(["a"], [6.0])), [("a", 6.0, 1), ("b", 4.0, 1)])


def test_hidden_chunk_without_groups():
    """Chunks without rows, or with missing keys only, change nothing."""
    some = frame(["a"], [2.0])
    nobody = frame(["x"], [9.0]).assign(shop=pd.Series([None], dtype="str"))
    check(means(some.iloc[:0], some, some.iloc[:0]), [("a", 2.0, 1)])
    check(means(nobody, some), [("a", 2.0, 1)])


def test_hidden_no_chunks():
    """Without chunks there are no rows, but the columns."""
    table = group_means([], "shop", "amount")
    check(len(table), 0)
    check(list(table.columns), ["shop", "mean", "count"])


def test_hidden_number_keys():
    """Keys 1, 2, 3; where one is missing, the chunk holds them as floats."""
    one, two = frame([2, 10, 1], [4.0, 6.0, 8.0]), frame([2.0, np.nan], [6.0, 1.0])
    check(means(one, two), [(1, 8.0, 1), (2, 5.0, 2), (10, 6.0, 1)])


def test_hidden_other_names_and_columns():
    """Key and value are parameters; other columns and row labels do no harm."""
    chunk = pd.DataFrame(
        {
            "note": ["x", "y", "z"],
            "day": ["Mon", "Tue", "Mon"],
            "kWh": [1.5, 2.0, 2.5],
        },
        index=[7, 7, 7],
    )
    table = group_means([chunk, chunk], "day", "kWh")
    check(list(table.columns), ["day", "mean", "count"])
    check(table["mean"].tolist(), [2.0, 2.0])
    check(table["count"].tolist(), [4, 2])


def test_hidden_given_chunks_unchanged():
    """The chunks passed in stay as they are."""
    chunk = frame(["b", None, "a"], [7.0, 5.0, np.nan])
    copy = chunk.copy()
    group_means([chunk, chunk], "shop", "amount")
    check(chunk, copy)


def test_hidden_as_if_in_one():
    """Three random chunks give what groupby gives on all rows."""
    rng = np.random.default_rng(3)
    keys = rng.choice(["a", "b", "c", "d"], 90)
    values = np.where(rng.random(90) < 0.3, np.nan, rng.normal(50, 20, 90))
    whole = frame(keys, values)
    want = whole.groupby("shop")["amount"].agg(["mean", "count"]).reset_index()
    cuts = [whole.iloc[:7], whole.iloc[7:60], whole.iloc[60:]]
    check(means(*cuts), list(zip(*(want[c].tolist() for c in want), strict=True)))


def test_hidden_one_at_a_time():
    """60 chunks, 4.8 MB together: they are not held at the same time."""

    def chunks():
        rng = np.random.default_rng(0)
        for _ in range(60):
            yield frame(rng.integers(0, 50, 5_000), rng.random(5_000))

    tracemalloc.start()
    table = group_means(chunks(), "shop", "amount")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    check(int(table["count"].sum()), 300_000)
    check(peak < 2_500_000, True)
