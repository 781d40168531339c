import pandas as pd


def budget_per_employee(
    projects: pd.DataFrame, assignments: pd.DataFrame
) -> pd.DataFrame:
    """One row per project: project, title, budget, employees and per_employee.

    The highest per_employee comes first, projects without one last; ties by project.
    The given frames are not changed.
    """
    raise NotImplementedError
