import pandas as pd

BUCKETS = ["below 50", "below 75", "below 90", "up to 100"]


def bucket_report(scores: pd.DataFrame) -> pd.DataFrame:
    """The cumulative percentage of known scores: grade, bucket, percent.

    Four rows for each grade, in the order of BUCKETS. Rows with a missing grade or
    score do not count. The given frame is not changed.
    """
    raise NotImplementedError
