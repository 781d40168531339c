# Planted mistake: the gap is a distance without a sign.
import pandas as pd


def score_gaps(scores: pd.DataFrame) -> pd.DataFrame:
    """One row per student: student, before, after and gap (after minus before).

    The largest gap comes first, students without one last; ties by student. A
    student who stands twice in a round raises ValueError.
    """
    wide = scores.pivot(index="student", columns="round", values="score")
    wide = wide.reindex(columns=["before", "after"]).rename_axis(columns=None)
    gaps = wide.assign(gap=(wide["after"] - wide["before"]).abs()).reset_index()
    return gaps.sort_values(
        ["gap", "student"], ascending=[False, True], ignore_index=True
    )
