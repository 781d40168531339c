import pandas as pd


def score_gaps(scores: pd.DataFrame) -> pd.DataFrame:
    """One row per student: student, before, after and gap (after minus before).

    The largest gap comes first, students without one last; ties by student. A
    student who stands twice in a round raises ValueError.
    """
    raise NotImplementedError
