# Planted mistake: joins first and groups by title, which two projects may share.
import pandas as pd


def budget_per_employee(
    projects: pd.DataFrame, assignments: pd.DataFrame
) -> pd.DataFrame:
    """One row per project: project, title, budget, employees and per_employee."""
    both = projects.merge(assignments, on="project", how="left")
    table = both.groupby("title", as_index=False).agg(
        project=("project", "first"),
        budget=("budget", "first"),
        employees=("employee", "nunique"),
    )
    heads = table["employees"]
    table["per_employee"] = table["budget"] / heads.where(heads > 0)
    table = table[["project", "title", "budget", "employees", "per_employee"]]
    return table.sort_values(
        ["per_employee", "project"], ascending=[False, True], ignore_index=True
    )
