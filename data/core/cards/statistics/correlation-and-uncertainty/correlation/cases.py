import warnings

import numpy as np
import pandas as pd
from solution import relate

NAN = float("nan")


def frame(**columns):
    return pd.DataFrame(columns)


def by_library(df, x, y):
    """Means, medians, deviations and correlations as pandas has them."""
    pairs = df[[x, y]].dropna()
    want = {"n": len(pairs)}
    for what in ("mean", "median", "std"):
        want[what] = tuple(getattr(pairs[name], what)() for name in (x, y))
    for method in ("pearson", "spearman"):
        want[method] = pairs.corr(method=method).loc[x, y]
    return want


def strictly(*args):
    """Call with every warning an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return relate(*args)


def test_a_falling_line():
    """A perfect line downwards."""
    got = relate(frame(a=[1, 2, 3, 6], b=[8.0, 6.0, 4.0, -2.0]), "a", "b")
    check((got["pearson"], got["spearman"]), (-1.0, -1.0))


def test_summary():
    """Count, means, medians and sample deviations."""
    got = relate(frame(a=[1, 2, 6], b=[10, 30, 20]), "a", "b")
    check(got["n"], 3)
    check([got["mean"], got["median"]], [(3.0, 20.0), (2.0, 20.0)])
    check(got["std"], (7**0.5, 10.0))


def test_a_rising_curve():
    """Monotone, but no line: Spearman is 1, Pearson less."""
    got = relate(frame(a=[1, 2, 3, 4], b=[1, 10, 100, 1000]), "a", "b")
    check(got["spearman"], 1.0)
    check(0.7 < got["pearson"] < 0.9, True)


def test_as_the_library():
    """Fifty random pairs, as pandas computes them."""
    rng = np.random.default_rng(1)
    a = rng.normal(size=50)
    df = frame(other=rng.normal(size=50), b=a + rng.normal(size=50), a=a)
    check(relate(df, "a", "b"), by_library(df, "a", "b"))


def test_keys():
    """The six entries."""
    got = relate(frame(a=[1, 2], b=[2, 1]), "a", "b")
    check(set(got), {"n", "mean", "median", "std", "pearson", "spearman"})


def test_hidden_missing_on_either_side():
    """Gaps in each column: means, deviations and ranks rest on the complete rows."""
    df = frame(
        a=[1.0, NAN, 3.0, 50.0, 4.0, 2.5],
        b=[2.0, 9.0, NAN, 1.0, 7.0, 2.2],
        c=[NAN] * 6,
    )
    check(relate(df, "a", "b"), by_library(df, "a", "b"))
    check(relate(df, "a", "b")["n"], 4)


def test_hidden_ranks_after_dropping():
    """Random gaps and ties: ranks are those among the complete rows."""
    rng = np.random.default_rng(2)
    grid = rng.integers(0, 8, size=(60, 2)).astype(float)
    df = pd.DataFrame(grid, columns=["a", "b"])
    df.loc[:14, "a"] = NAN
    df.loc[10:29, "b"] = NAN
    df["b"] = df["b"] + df["a"].fillna(3)
    check(relate(df, "a", "b"), by_library(df, "a", "b"))


def test_hidden_ties():
    """Equal values share their average rank."""
    df = frame(a=[1, 1, 1, 2, 3, 3], b=[4, 5, 4, 4, 9, 5])
    check(relate(df, "a", "b"), by_library(df, "a", "b"))


def test_hidden_constant_column():
    """A constant column, a constant fraction too: undefined, without a warning."""
    for constant in (5, 0.1):
        df = frame(a=[constant] * 7, b=[1, 5, 2, 8, 3, 3, 4])
        for x, y in (("a", "b"), ("b", "a")):
            got = strictly(df, x, y)
            check([got["pearson"], got["spearman"]], [NAN, NAN])
            check(got["std"], tuple(df[name].std() for name in (x, y)))


def test_hidden_constant_after_dropping():
    """Constant among the complete rows only."""
    df = frame(a=[1.0, 1.0, 2.0, 1.0], b=[3.0, 4.0, NAN, 8.0])
    got = strictly(df, "a", "b")
    check([got["pearson"], got["spearman"], got["n"]], [NAN, NAN, 3])


def test_hidden_one_row_or_none():
    """One complete row has a mean and a median; none has nothing."""
    got = strictly(frame(a=[1.0, 2.0], b=[NAN, 7.0]), "a", "b")
    want = {"n": 1, "mean": (2.0, 7.0), "median": (2.0, 7.0), "std": (NAN, NAN)}
    check(got, {**want, "pearson": NAN, "spearman": NAN})
    got = strictly(frame(a=[1.0, NAN], b=[NAN, 7.0]), "a", "b")
    want = {name: (NAN, NAN) for name in ("mean", "median", "std")}
    check(got, {"n": 0, **want, "pearson": NAN, "spearman": NAN})


def test_hidden_large_values():
    """Values near a billion, ints and floats: nothing cancels or overflows."""
    base = 4_000_000_000
    df = frame(a=[base + x for x in (1, 2, 4, 3)], b=[1e9, 1e9 + 3, 1e9 + 4, 1e9])
    small = frame(a=[1, 2, 4, 3], b=[0, 3, 4, 0])
    got, want = relate(df, "a", "b"), by_library(small, "a", "b")
    for name in ("std", "pearson", "spearman"):
        check(got[name], want[name], tol=1e-6)


def test_hidden_tiny_values():
    """Values of some 1e-9: small is not constant."""
    df = frame(a=[1e-9, 2e-9, 4e-9, 3e-9], b=[1e-11, 4e-11, 5e-11, 1e-11])
    large = frame(a=[1, 2, 4, 3], b=[1, 4, 5, 1])
    got, want = relate(df, "a", "b"), by_library(large, "a", "b")
    check([got["pearson"], got["spearman"]], [want["pearson"], want["spearman"]])


def test_hidden_never_beyond_one():
    """Perfect lines: the correlation is never beyond 1, not even by rounding."""
    rng = np.random.default_rng(3)
    for _ in range(60):
        a = rng.normal(size=int(rng.integers(2, 9)))
        got = relate(frame(a=a, b=3 * a + 0.7), "a", "b")
        check(got["pearson"], 1.0)
        check(max(got["pearson"], got["spearman"]) <= 1, True)


def test_hidden_strange_index():
    """An index with duplicates matches nothing up."""
    df = frame(a=[1, 2, 3, 4, 9], b=[2, 1, 4, 3, 3])
    want = by_library(df, "a", "b")
    df.index = [7, 7, 0, 0, 7]
    check(relate(df, "a", "b"), want)


def test_hidden_frame_unchanged():
    """The frame keeps its rows, columns and values."""
    df = frame(b=[3.0, NAN, 1.0], a=[1, 5, 2], c=["x", "y", "z"])
    before = df.copy()
    relate(df, "a", "b")
    check(df, before)
