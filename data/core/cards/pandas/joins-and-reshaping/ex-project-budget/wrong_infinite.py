# Planted mistake: nobody is masked, so a project without employees is infinitely rich.
import pandas as pd


def budget_per_employee(
    projects: pd.DataFrame, assignments: pd.DataFrame
) -> pd.DataFrame:
    """One row per project: project, title, budget, employees and per_employee.

    The highest per_employee comes first, projects without one last; ties by project.
    The given frames are not changed.
    """
    staff = assignments.groupby("project")["employee"].nunique()
    employees = projects["project"].map(staff).fillna(0).astype("int64")
    return projects.assign(
        employees=employees,
        per_employee=projects["budget"] / employees,
    ).sort_values(
        ["per_employee", "project"], ascending=[False, True], ignore_index=True
    )
