import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score
from solution import evaluate

COLUMNS = [
    "customer", "month", "visits", "spend", "tickets", "retention_calls", "churned",
]  # fmt: skip


def table(signal=2.0, seed=0, months=12, customers=100):
    """Rows in order of time, as many for each month; visits tell who leaves."""
    rng = np.random.default_rng(seed)
    n = months * customers
    risk = rng.normal(size=n)
    chance = 1 / (1 + np.exp(2.2 - signal * risk))
    churned = (rng.uniform(size=n) < chance).astype(int)
    starts = pd.date_range("2025-01-01", periods=months, freq="MS")
    rows = pd.DataFrame(
        {
            "customer": np.tile(np.arange(customers), months),
            "month": np.repeat(starts, customers),
            "visits": 20.0 - 4 * risk + rng.normal(size=n),
            "spend": np.exp(rng.normal(3, 0.5, size=n)),
            "tickets": rng.poisson(1.0, size=n),
            "retention_calls": churned * rng.poisson(1.5, size=n),
            "churned": churned,
        }
    )
    rows.loc[rng.uniform(size=n) < 0.08, "spend"] = np.nan
    return rows[COLUMNS]


def last(rows, held_out=3):
    """The labels of the rows of the last months."""
    months = sorted(rows["month"].unique())[-held_out:]
    return rows.index[rows["month"].isin(months)]


def changed(rows, labels, **values):
    """The rows with other values in some columns under some labels."""
    copy = rows.copy()
    for column, value in values.items():
        copy[column] = copy[column].astype(float)
        copy.loc[labels, column] = value
    return copy


def scored(rows, labels):
    """The scores under the labels, none of which may be missing."""
    scores = evaluate(rows).scores
    by_label = dict(zip(scores.index, scores))
    without_a_score = sum(label not in by_label for label in labels)
    check(without_a_score, 0)
    return [by_label[label] for label in labels]


def test_scores_the_last_months():
    """What is held out are the rows of the last three months, all of them, once."""
    rows = table()
    check(sorted(evaluate(rows).scores.index), sorted(last(rows)))


def test_scores_keep_their_labels():
    """The scores are a Series under the labels of their rows."""
    rows = table().set_axis(range(5000, 6200))
    check(isinstance(evaluate(rows).scores, pd.Series), True)
    check(set(evaluate(rows).scores.index) <= set(rows.index), True)


def test_auc_is_of_the_scores():
    """The AUC returned is the one of the scores returned, on the rows held out."""
    rows = table()
    scores, auc = evaluate(rows)
    check(auc, roc_auc_score(rows.loc[scores.index, "churned"], scores))


def test_honest_without_a_signal():
    """Where the month itself tells nothing of the churn, the AUC is near one half."""
    for seed in range(3):
        check(evaluate(table(signal=0.0, seed=seed)).auc, 0.5, tol=0.2)


def test_finds_a_signal():
    """Where visits tell of the churn, the AUC is at least 0.7."""
    auc = evaluate(table()).auc
    check(auc, max(auc, 0.7))


def test_scores_are_chances():
    """The scores are chances between 0 and 1, not verdicts."""
    scores = evaluate(table()).scores
    check(bool(scores.between(0, 1).all()), True)
    check(scores.nunique() > 20, True)


def test_same_rows_same_result():
    """Twice the same rows, twice the same result."""
    rows = table()
    check(evaluate(rows), evaluate(rows))


def test_hidden_rows_in_any_order():
    """Shuffled rows: time is told by the month, not by the place."""
    for seed in range(5):
        rows = table().sample(frac=1, random_state=seed)
        check(sorted(evaluate(rows).scores.index), sorted(last(rows)))


def test_hidden_months_of_unequal_size():
    """The last month is small; a month is held out as a whole or not at all."""
    rows = table()
    rows = rows.drop(index=last(rows, 1)[20:])
    for held_out in (1, 2, 5):
        got = evaluate(rows, held_out).scores.index
        check(sorted(got), sorted(last(rows, held_out)))


def test_hidden_any_labels():
    """Labels that are no numbers stay with their rows."""
    rows = table()
    named = rows.set_axis([f"row {label}" for label in rows.index])
    check(scored(named, last(named)), scored(rows, last(rows)))


def test_hidden_all_earlier_months_teach():
    """The model learns from each month before: other answers there move the scores."""
    rows = table()
    want = scored(rows, last(rows))
    for month in sorted(rows["month"].unique())[:9:4]:
        there = rows.index[rows["month"] == month]
        answers = 1 - rows.loc[there, "churned"]
        turned = changed(rows, there, churned=answers).astype({"churned": int})
        check(scored(turned, last(rows)) != want, True)


def test_hidden_every_known_column_counts():
    """Spend or tickets may tell of the churn instead of visits: still at least 0.7."""
    rows = table()
    for name in ("spend", "tickets"):
        swapped = rows.rename(columns={name: "visits", "visits": name})
        auc = evaluate(swapped).auc
        check(auc, max(auc, 0.7))


def test_hidden_visits_missing():
    """Visits, too, are missing where the counter failed, on both sides of the cut."""
    rows = table()
    rows.loc[rows.index[::7], "visits"] = np.nan
    check(sum(np.isnan(scored(rows, last(rows)))), 0)


def test_hidden_names_of_customers():
    """Who a customer is has no say: other names, the same scores."""
    rows = table()
    named = rows.assign(customer="C" + rows["customer"].astype(str))
    check(scored(named, last(named)), scored(rows, last(rows)))


def test_hidden_held_out_values_teach_nothing():
    """Wild values in some held-out rows leave the other scores as they were."""
    rows = table()
    wild, others = last(rows)[::2], last(rows)[1::2]
    spoilt = changed(rows, wild, visits=1e6, tickets=-1e6)
    check(scored(spoilt, others), scored(rows, others))


def test_hidden_gaps_are_filled_from_the_past():
    """What held-out rows spend does not decide how a gap elsewhere is filled."""
    rows = table()
    known = rows["spend"].notna()
    wild = [label for label in last(rows) if known[label]]
    gaps = [label for label in last(rows) if not known[label]]
    check(len(gaps) > 5, True)
    spoilt = changed(rows, wild, spend=1e6)
    check(scored(spoilt, gaps), scored(rows, gaps))


def test_hidden_held_out_answers_teach_nothing():
    """Other answers in the months held out change the AUC, not the scores."""
    rows = table()
    answers = 1 - rows.loc[last(rows), "churned"]
    turned = changed(rows, last(rows), churned=answers).astype({"churned": int})
    check(scored(turned, last(rows)), scored(rows, last(rows)))
    check(evaluate(turned).auc, 1 - evaluate(rows).auc)


def test_hidden_nothing_from_afterwards():
    """What is entered only after notice was given has no say in a score."""
    rows = table()
    want = scored(rows, last(rows))
    for value in (0, 5):
        other = changed(rows, rows.index, retention_calls=value)
        check(scored(other, last(rows)), want)


def test_hidden_scores_for_a_rare_event():
    """Churn is rare, so hardly any chance exceeds one half; the AUC is still right."""
    rows = table(signal=1.0, seed=4)
    scores, auc = evaluate(rows)
    check(auc, roc_auc_score(rows.loc[scores.index, "churned"], scores))
    check(auc, max(auc, 0.58))


def test_hidden_frame_unchanged():
    """The rows handed in are as they were."""
    rows = table()
    before = rows.copy()
    evaluate(rows)
    check(rows, before)
