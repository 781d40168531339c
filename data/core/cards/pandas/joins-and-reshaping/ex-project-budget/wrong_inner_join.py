# Planted mistake: projects without employees are lost in an inner join.
import pandas as pd


def budget_per_employee(
    projects: pd.DataFrame, assignments: pd.DataFrame
) -> pd.DataFrame:
    """One row per project: project, title, budget, employees and per_employee."""
    staff = assignments.groupby("project", as_index=False).agg(
        employees=("employee", "nunique")
    )
    table = projects.merge(staff, on="project")
    table["per_employee"] = table["budget"] / table["employees"]
    return table.sort_values(
        ["per_employee", "project"], ascending=[False, True], ignore_index=True
    )
