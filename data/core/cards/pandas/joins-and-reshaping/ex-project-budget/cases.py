import pandas as pd
from solution import budget_per_employee

COLUMNS = ["project", "title", "budget", "employees", "per_employee"]


def projects(*rows):
    frame = pd.DataFrame(rows, columns=COLUMNS[:3])
    return frame.astype({"project": "int64", "title": "str", "budget": "float64"})


def assignments(*rows):
    return pd.DataFrame(rows, columns=["employee", "project"])


def rows(frame):
    """The rows as tuples, with None for a missing value."""
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in frame.to_numpy(dtype=object).tolist()
    ]


TWO = projects((1, "App", 900.0), (2, "Web", 500.0))


def test_two_projects():
    """Two teams without overlap; the columns in order."""
    got = budget_per_employee(
        TWO, assignments(("ann", 1), ("bo", 1), ("cy", 1), ("di", 2))
    )
    check(list(got.columns), COLUMNS)
    check(rows(got), [(2, "Web", 500.0, 1, 500.0), (1, "App", 900.0, 3, 300.0)])


def test_employee_on_two_projects():
    """Somebody who works on both projects counts in each."""
    got = budget_per_employee(TWO, assignments(("ann", 1), ("ann", 2), ("bo", 2)))
    check(rows(got), [(1, "App", 900.0, 1, 900.0), (2, "Web", 500.0, 2, 250.0)])


def test_not_rounded():
    """The ratio is not rounded."""
    got = budget_per_employee(
        projects((7, "Data", 100.0)), assignments(("ann", 7), ("bo", 7), ("cy", 7))
    )
    check(got["per_employee"].tolist(), [100 / 3])


def test_highest_first():
    """Sorted by budget per employee, not by budget; rows are numbered anew."""
    got = budget_per_employee(
        projects((1, "App", 900.0), (2, "Web", 500.0), (3, "Ops", 600.0)),
        assignments(("ann", 1), ("bo", 1), ("cy", 2), ("di", 3)),
    )
    check(got["project"].tolist(), [3, 2, 1])
    check(got.index.tolist(), [0, 1, 2])


def test_nobody_assigned():
    """A project without employees comes last, with 0 employees and no ratio."""
    got = budget_per_employee(TWO, assignments(("ann", 2)))
    check(rows(got), [(2, "Web", 500.0, 1, 500.0), (1, "App", 900.0, 0, None)])


def test_hidden_two_roles():
    """An employee with two roles in a project is one employee."""
    got = budget_per_employee(
        TWO, assignments(("ann", 1), ("bo", 1), ("ann", 1), ("cy", 2), ("cy", 2))
    )
    check(rows(got), [(2, "Web", 500.0, 1, 500.0), (1, "App", 900.0, 2, 450.0)])


def test_hidden_same_title():
    """Two projects of one title stay two projects."""
    got = budget_per_employee(
        projects((1, "App", 900.0), (2, "App", 100.0)),
        assignments(("ann", 1), ("bo", 2), ("cy", 2)),
    )
    check(rows(got), [(1, "App", 900.0, 1, 900.0), (2, "App", 100.0, 2, 50.0)])


def test_hidden_ties_by_project():
    """Equal ratios, and several projects without one, are ordered by number."""
    got = budget_per_employee(
        projects(
            (9, "Z", 10.0),
            (4, "Y", 300.0),
            (3, "X", 600.0),
            (8, "W", 5.0),
            (5, "V", None),
        ),
        assignments(("ann", 4), ("bo", 3), ("cy", 3), ("di", 5)),
    )
    check(got["project"].tolist(), [3, 4, 5, 8, 9])


def test_hidden_nearly_equal():
    """Ratios that differ by less than a cent are no tie."""
    got = budget_per_employee(
        projects((1, "App", 99.99), (2, "Web", 100.0)),
        assignments(*((name, number) for name in "abc" for number in (1, 2))),
    )
    check(rows(got), [(2, "Web", 100.0, 3, 100 / 3), (1, "App", 99.99, 3, 33.33)])


def test_hidden_budget_missing():
    """Without a budget there is no ratio, though there are employees."""
    got = budget_per_employee(
        projects((1, "App", None), (2, "Web", 500.0)),
        assignments(("ann", 1), ("bo", 2)),
    )
    check(rows(got), [(2, "Web", 500.0, 1, 500.0), (1, "App", None, 1, None)])


def test_hidden_budget_zero():
    """A budget of 0 gives a ratio of 0; with nobody there it gives none."""
    got = budget_per_employee(
        projects((1, "App", 0.0), (2, "Web", 0.0)), assignments(("ann", 2))
    )
    check(rows(got), [(2, "Web", 0.0, 1, 0.0), (1, "App", 0.0, 0, None)])


def test_hidden_unknown_project():
    """Assignments to a project that is not listed add no row."""
    got = budget_per_employee(TWO, assignments(("ann", 1), ("bo", 2), ("cy", 77)))
    check(got["project"].tolist(), [1, 2])
    check(got["employees"].tolist(), [1, 1])


def test_hidden_missing_in_assignments():
    """Unknown employees are not counted, nor assignments without a project."""
    got = budget_per_employee(
        TWO, assignments(("ann", 1), (None, 1), ("bo", None), (None, 2))
    )
    check(rows(got), [(1, "App", 900.0, 1, 900.0), (2, "Web", 500.0, 0, None)])


def test_hidden_employees_are_whole_numbers():
    """The number of employees is an integer also where a project has none."""
    got = budget_per_employee(TWO, assignments(("ann", 2)))
    check(str(got["employees"].dtype), "int64")


def test_hidden_no_assignments():
    """Without any assignment every project is listed, by number."""
    got = budget_per_employee(TWO, assignments(("ann", 1)).iloc[:0])
    check(rows(got), [(1, "App", 900.0, 0, None), (2, "Web", 500.0, 0, None)])


def test_hidden_given_frames_unchanged():
    """Neither frame is changed."""
    given, assigned = TWO.copy(), assignments(("ann", 1), ("ann", 1), (None, None))
    copies = given.copy(), assigned.copy()
    budget_per_employee(given, assigned)
    check((given, assigned), copies)
