# Planted mistake: buckets without scores vanish.
import pandas as pd

BUCKETS = ["below 50", "below 75", "below 90", "up to 100"]
EDGES = [0, 50, 75, 90, float("inf")]


def bucket_report(scores: pd.DataFrame) -> pd.DataFrame:
    """The cumulative percentage of known scores: grade, bucket, percent.

    Four rows for each grade, in the order of BUCKETS. Rows with a missing grade or
    score do not count. The given frame is not changed.
    """
    known = scores.dropna(subset=["grade", "score"])
    bucket = pd.cut(known["score"], EDGES, right=False, labels=BUCKETS)
    keys = ["grade", bucket.rename("bucket")]
    counts = known.groupby(keys, observed=True).size()
    by_grade = counts.groupby(level="grade")
    percent = 100 * by_grade.cumsum() / by_grade.transform("sum")
    return percent.rename("percent").reset_index().astype({"bucket": "str"})
