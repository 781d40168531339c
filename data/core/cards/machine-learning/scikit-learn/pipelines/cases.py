import numpy as np
import pandas as pd
from sklearn.base import clone
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, cross_val_score
from sklearn.pipeline import Pipeline
from solution import build_model

NAN = float("nan")
TRAIN = pd.DataFrame(
    {
        "age": [20.0, 30.0, NAN, 70.0],
        "town": ["Bonn", "Kiel", "Bonn", "Kiel"],
    }
)
ANSWERS = [0, 1, 0, 1]


def prepared(model, rows):
    """What the last step is given, as an array of floats."""
    got = model[:-1].transform(rows)
    got = got.toarray() if hasattr(got, "toarray") else got
    return np.asarray(got, dtype=float)


def columns(matrix):
    """The columns in sorted order, as their order is free."""
    return sorted(tuple(float(value) for value in column) for column in matrix.T)


def standardised(values):
    """Mean 0 and standard deviation 1, as StandardScaler counts it."""
    values = np.asarray(values, dtype=float)
    return (values - values.mean()) / values.std()


def customers(n=400, seed=0):
    """Raw rows with gaps in both kinds of column, and whether they bought."""
    rng = np.random.default_rng(seed)
    age = rng.normal(45, 12, n)
    town = rng.choice(["Bonn", "Kiel", "Ulm"], n, p=[0.5, 0.3, 0.2])
    risk = (age - 45) / 12 + np.where(town == "Kiel", 1.5, 0.0)
    bought = (rng.uniform(size=n) < 1 / (1 + np.exp(-2 * risk))).astype(int)
    rows = pd.DataFrame(
        {"id": np.arange(n), "age": age, "visits": rng.poisson(3, n), "town": town}
    )
    rows.loc[rng.uniform(size=n) < 0.1, "age"] = NAN
    rows.loc[rng.uniform(size=n) < 0.1, "town"] = NAN
    return rows, bought


def test_a_pipeline_that_ends_in_the_model():
    """A Pipeline whose last step is a logistic regression."""
    model = build_model(["age"], ["town"])
    check(isinstance(model, Pipeline), True)
    check(isinstance(model[-1], LogisticRegression), True)


def test_nothing_is_fitted_yet():
    """A new pipeline has learned nothing."""
    check_raises(NotFittedError, build_model(["age"], ["town"]).predict, TRAIN)


def test_prepared_columns():
    """The median fills the gap, then the numbers are scaled; a column per town."""
    model = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    age = standardised([20, 30, 30, 70])
    want = columns(np.column_stack([age, [1, 0, 1, 0], [0, 1, 0, 1]]))
    check(columns(prepared(model, TRAIN)), want)


def test_scores_with_gaps():
    """Rows with gaps in both kinds of column are learned from and scored."""
    rows, bought = customers()
    model = build_model(["age", "visits"], ["town"]).fit(rows, bought)
    score = model.score(rows, bought)
    check(score, max(score, 0.7))


def test_cross_validation():
    """The raw frame goes through cross-validation."""
    rows, bought = customers()
    model = build_model(["age", "visits"], ["town"])
    scores = cross_val_score(model, rows, bought, cv=4, error_score="raise")
    check(scores.mean(), max(scores.mean(), 0.7))


def test_two_calls_two_pipelines():
    """A second pipeline shares nothing with the first."""
    first = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    second = build_model(["age"], [])
    check_raises(NotFittedError, second.predict, TRAIN)
    check(first.predict(TRAIN).shape, (4,))


def test_hidden_new_town():
    """A town first seen live is zero in each column of a town."""
    model = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    live = pd.DataFrame({"age": [30.0], "town": ["Rome"]})
    age = standardised([20, 30, 30, 70])[1]
    check(sorted(prepared(model, live)[0]), sorted([age, 0.0, 0.0]))


def test_hidden_gap_in_a_single_live_row():
    """A live row's gap takes the training median and the training scale."""
    model = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    live = pd.DataFrame({"age": [NAN], "town": ["Kiel"]})
    age = standardised([20, 30, 30, 70])[2]
    check(sorted(prepared(model, live)[0]), sorted([age, 0.0, 1.0]))


def test_hidden_live_rows_far_away():
    """Where live rows lie elsewhere, the training numbers still count."""
    model = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    live = pd.DataFrame({"age": [500.0, NAN, 700.0], "town": ["Bonn"] * 3})
    filled = np.array([20, 30, 30, 70.0])
    age = (np.array([500, 30, 700]) - filled.mean()) / filled.std()
    want = columns(np.column_stack([age, [1, 1, 1], [0, 0, 0]]))
    check(columns(prepared(model, live)), want)


def test_hidden_missing_town_is_a_level():
    """A missing town has a column of its own."""
    rows = TRAIN.assign(town=["Bonn", NAN, "Kiel", "Bonn"], age=[1.0, 2, 3, 4])
    model = build_model(["age"], ["town"]).fit(rows, ANSWERS)
    towns = [[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]
    want = columns(np.column_stack([standardised([1, 2, 3, 4]), *towns]))
    check(columns(prepared(model, rows)), want)


def test_hidden_gap_in_town_only_live():
    """A missing town that training never had is like any new town."""
    model = build_model(["age"], ["town"]).fit(TRAIN, ANSWERS)
    live = pd.DataFrame({"age": [30.0, 30.0], "town": [None, "Rome"]})
    gap, new = model.decision_function(live)
    check(gap, new)


def test_hidden_number_codes():
    """A list of number codes is categorical where the caller says so."""
    rows = pd.DataFrame({"plan": [3, 7, 3, 5], "age": [20, 30, 40, 70]})
    model = build_model(["age"], ["plan"]).fit(rows, ANSWERS)
    plans = [[1, 0, 1, 0], [0, 1, 0, 0], [0, 0, 0, 1]]
    want = columns(np.column_stack([standardised([20, 30, 40, 70]), *plans]))
    check(columns(prepared(model, rows)), want)


def test_hidden_other_columns_have_no_say():
    """An id is left out; live rows need not even have it."""
    rows, bought = customers()
    model = build_model(["age"], ["town"]).fit(rows, bought)
    want = model.decision_function(rows)
    moved = rows.assign(id=rows["id"] * 1000 - 7, visits=0)
    check(model.decision_function(moved), want)
    check(model.decision_function(rows[["age", "town"]]), want)


def test_hidden_columns_by_name():
    """Live rows may come with their columns in another order."""
    rows, bought = customers()
    model = build_model(["age", "visits"], ["town"]).fit(rows, bought)
    turned = rows[["town", "visits", "age", "id"]]
    check(model.decision_function(turned), model.decision_function(rows))


def test_hidden_only_one_kind():
    """Either list may be empty."""
    rows, bought = customers()
    numbers = build_model(["age", "visits"], []).fit(rows, bought)
    check(prepared(numbers, rows).shape, (400, 2))
    levels = build_model([], ["town"]).fit(rows, bought)
    check(prepared(levels, rows).shape, (400, 4))


def test_hidden_codes_with_a_gap():
    """Number codes with a gap, which pandas keeps as floats: four levels."""
    rows = pd.DataFrame({"plan": [3, 7, NAN, 5], "age": [20, 30, 40, 70]})
    model = build_model(["age"], ["plan"]).fit(rows, ANSWERS)
    want = columns(np.column_stack([standardised([20, 30, 40, 70]), np.eye(4)]))
    check(columns(prepared(model, rows)), want)


def test_hidden_tuples_and_two_categories():
    """Tuples of names, and two categorical columns side by side."""
    rows = TRAIN.assign(plan=["c", "b", "d", "c"], age=[1.0, 2, 3, 4])
    model = build_model(("age",), ("town", "plan")).fit(rows, ANSWERS)
    towns = [[1, 0, 1, 0], [0, 1, 0, 1]]
    plans = [[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]
    age = standardised([1, 2, 3, 4])
    want = columns(np.column_stack([age, *towns, *plans]))
    check(columns(prepared(model, rows)), want)


def test_hidden_each_fold_learns_its_own():
    """A clone fitted on other rows learns their numbers, the first keeps its own."""
    rows, bought = customers()
    model = build_model(["age", "visits"], ["town"]).fit(rows[:200], bought[:200])
    before = model.decision_function(rows)
    other = clone(model).fit(rows[200:], bought[200:])
    check(model.decision_function(rows), before)
    check(bool(np.allclose(other.decision_function(rows), before)), False)


def test_hidden_the_model_can_be_tuned():
    """A search reaches the last step's C by the step's name."""
    rows, bought = customers()
    model = build_model(["age"], ["town"])
    name = model.steps[-1][0]
    grid = {f"{name}__C": [1e-4, 1.0]}
    search = GridSearchCV(model, grid, cv=3, error_score="raise").fit(rows, bought)
    check(search.best_params_, {f"{name}__C": 1.0})


def test_hidden_frame_unchanged():
    """The frame handed in keeps its gaps."""
    rows, bought = customers()
    before = rows.copy()
    build_model(["age", "visits"], ["town"]).fit(rows, bought).predict(rows)
    check(rows, before)


def test_hidden_codes_as_int_and_float():
    """A gap made training's codes floats; live codes are ints: the same levels."""
    rows = pd.DataFrame({"plan": [3, 7, NAN, 5], "age": [20, 30, 40, 70]})
    model = build_model(["age"], ["plan"]).fit(rows, ANSWERS)
    live = pd.DataFrame({"plan": [7, 3], "age": [30, 20]})
    age = standardised([20, 30, 40, 70])[[1, 0]]
    want = columns(np.column_stack([age, [1, 0], [0, 1], [0, 0], [0, 0]]))
    check(columns(prepared(model, live)), want)


def test_hidden_second_fit_leaves_the_first():
    """Fitting a second pipeline on other answers leaves the first one's model alone."""
    rows, bought = customers()
    first = build_model(["age"], ["town"]).fit(rows, bought)
    before = first.decision_function(rows)
    build_model(["age"], ["town"]).fit(rows, 1 - bought)
    check(first.decision_function(rows), before)
