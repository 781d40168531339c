import pandas as pd
from solution import fences, without_outliers

TYPICAL = [10.0, 20.0, 30.0, 40.0, 50.0]  # quartiles 20 and 40, so fences -10 and 70


def table(*amounts, index=None):
    return pd.DataFrame(
        {
            "purchase": [f"P{i}" for i in range(len(amounts))],
            "customer": ["C1"] * len(amounts),
            "day": ["2026-11-02"] * len(amounts),
            "amount": pd.Series(amounts, dtype=float).to_numpy(),
        },
        index=index,
    )


def kept(*amounts, k=1.5):
    return without_outliers(table(*amounts), k)["amount"].tolist()


def bundled():
    return pd.read_csv("purchases.csv")


def test_fences():
    """Quartiles that are values of the column."""
    check(fences(pd.Series(TYPICAL)), (-10.0, 70.0))


def test_fences_between_values():
    """Quartiles between two values are interpolated, as pandas does by itself."""
    check(fences(pd.Series([40.0, 10.0, 30.0, 20.0])), (-5.0, 55.0))


def test_wider_fences():
    """With k = 3 the fences lie twice as far out."""
    check(fences(pd.Series(TYPICAL), 3.0), (-40.0, 100.0))


def test_one_huge_amount():
    """The huge amount goes, the others stay."""
    check(kept(10.0, 20.0, 5000.0, 30.0, 40.0), [10.0, 20.0, 30.0, 40.0])


def test_nothing_to_remove():
    """Without an outlier every row and column stays."""
    check(without_outliers(table(*TYPICAL)), table(*TYPICAL))


def test_purchases_file():
    """In purchases.csv, the misplaced decimal point of 4990.00 goes."""
    cleaned = without_outliers(bundled())
    check(list(cleaned.columns), ["purchase", "customer", "day", "amount"])
    check(cleaned["amount"].max() < 100, True)


def test_hidden_missing_amounts():
    """A missing amount is not an extreme one: its row stays."""
    got = without_outliers(table(10.0, None, 20.0, 30.0, 40.0, 5000.0, None))
    check(got["purchase"].tolist(), ["P0", "P1", "P2", "P3", "P4", "P6"])


def test_hidden_missing_amounts_do_not_move_the_fences():
    """What is missing is not filled for the quartiles either."""
    amounts = pd.Series([10.0, None, 20.0, 30.0, None, 40.0, 50.0, None])
    check(fences(amounts), (-10.0, 70.0))


def test_hidden_refunds_stay():
    """Refunds are no purchases, so even a large one stays."""
    check(kept(*TYPICAL, -500.0), [*TYPICAL, -500.0])


def test_hidden_refunds_do_not_move_the_fences():
    """Refunds have no say in the quartiles."""
    check(fences(pd.Series([*TYPICAL, -30.0, -40.0, -50.0])), (-10.0, 70.0))
    check(kept(*TYPICAL, 65.0, -60.0, -60.0), [*TYPICAL, 65.0, -60.0, -60.0])


def test_hidden_free_purchase_counts():
    """An amount of 0 is a purchase and counts."""
    check(fences(pd.Series([0.0, 10.0, 20.0, 30.0, 40.0])), (-20.0, 60.0))


def test_hidden_fences_between_cents():
    """Fences are not rounded to cents."""
    check(fences(pd.Series([10.01, 20.02, 30.04, 40.07])), (-5.0275, 55.0925))


def test_hidden_k_for_the_rows():
    """The rows are judged with the k that is given, also with 0."""
    check(kept(*TYPICAL, 90.0), TYPICAL)
    check(kept(*TYPICAL, 90.0, k=3.0), [*TYPICAL, 90.0])
    check(kept(*TYPICAL, k=0.0), [20.0, 30.0, 40.0])


def test_hidden_on_the_fence():
    """A purchase of exactly a fence's value stays; just beyond it goes."""
    middle = [32.0] * 2 + [48.0] * 2  # quartiles 32 and 48 also with both ends added
    check(fences(pd.Series([8.0, *middle, 72.0])), (8.0, 72.0))
    check(kept(8.0, *middle, 72.0), [8.0, *middle, 72.0])
    check(kept(7.0, *middle, 73.0), middle)


def test_hidden_too_small():
    """Outliers lie below as well as above."""
    check(kept(100.0, 101.0, 0.5, 102.0, 103.0), [100.0, 101.0, 102.0, 103.0])


def test_hidden_rule_applied_once():
    """Without the huge amount the fences would be narrower; once is enough."""
    check(kept(*TYPICAL, 90.0, 5000.0), [*TYPICAL, 90.0])


def test_hidden_more_than_half_equal():
    """Many ties leave no spread: whatever differs lies beyond the fences."""
    check(fences(pd.Series([9.9] * 8 + [12.0])), (9.9, 9.9))
    check(kept(9.9, 9.9, 12.0, 9.9, 9.9, 9.9), [9.9] * 5)


def test_hidden_order_and_labels():
    """The rows keep their order and their labels."""
    rows = table(40.0, 5000.0, 10.0, 30.0, 20.0, index=[8, 3, 5, 1, 9])
    check(without_outliers(rows).index.tolist(), [8, 5, 1, 9])


def test_hidden_labels_given_twice():
    """After a concat two rows may share a label; only the outlier goes."""
    rows = table(10.0, 20.0, 30.0, 40.0, 5000.0, index=[0, 1, 2, 3, 0])
    check(without_outliers(rows)["amount"].tolist(), [10.0, 20.0, 30.0, 40.0])


def test_hidden_nothing_else_is_cleaned():
    """Two equal rows and a row without a customer stay."""
    rows = table(*TYPICAL, 50.0).assign(purchase="P0")
    rows.loc[1, "customer"] = None
    check(without_outliers(rows), rows)


def test_hidden_no_purchase():
    """No purchase among the rows, or no rows: no fences, nothing goes."""
    nan = float("nan")
    check(fences(pd.Series([nan, -5.0])), (nan, nan))
    check(kept(None, -5.0), [nan, -5.0])
    check(len(without_outliers(table())), 0)


def test_hidden_frame_unchanged():
    """The given frame is as it was."""
    rows = table(*TYPICAL, None, -5.0, 5000.0)
    before = rows.copy()
    without_outliers(rows)
    check(rows, before)


def test_hidden_whole_file():
    """In purchases.csv exactly the purchases beyond a fence go."""
    rows = bundled()
    cleaned = without_outliers(rows)
    gone = rows[~rows["purchase"].isin(cleaned["purchase"])]
    check(gone["purchase"].tolist(), ["P1006", "P1022", "P1051", "P1058", "P1073"])
    check(cleaned["amount"].isna().sum(), rows["amount"].isna().sum())
    check((cleaned["amount"] < 0).sum(), (rows["amount"] < 0).sum())
