import pandas as pd
from solution import bucket_report

BUCKETS = ["below 50", "below 75", "below 90", "up to 100"]


def scores(*rows):
    return pd.DataFrame(rows, columns=["grade", "score"])


def percents(report):
    """The percentages of each grade, in the order of the rows."""
    found = {}
    for grade, percent in zip(report["grade"], report["percent"], strict=True):
        found.setdefault(int(grade), []).append(float(percent))
    return found


FULL = scores((9, 40), (9, 60), (9, 80), (9, 95))


def test_columns():
    """Three columns; four rows in the order of the buckets, numbered from 0."""
    report = bucket_report(FULL)
    check(list(report.columns), ["grade", "bucket", "percent"])
    check([str(name) for name in report["bucket"]], BUCKETS)
    check(report.index.tolist(), [0, 1, 2, 3])


def test_one_score_in_each_bucket():
    """Four scores, one for each bucket: a quarter more each time."""
    check(percents(bucket_report(FULL)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_two_grades():
    """Each grade has its own total; the lower grade comes first."""
    given = scores((10, 30), (9, 10), (10, 60), (9, 20), (9, 70), (10, 80), (9, 80))
    given = pd.concat([given, scores((9, 99), (10, 92))], ignore_index=True)
    report = bucket_report(given)
    check(report["grade"].tolist(), [9] * 4 + [10] * 4)
    check(
        percents(report), {9: [40.0, 60.0, 80.0, 100.0], 10: [25.0, 50.0, 75.0, 100.0]}
    )


def test_not_rounded():
    """Percentages are not rounded."""
    given = scores((9, 10), (9, 60), (9, 80), (9, 95), (9, 96), (9, 97))
    want = [100 / 6, 200 / 6, 300 / 6, 100.0]
    check(percents(bucket_report(given)), {9: want})


def test_scores_of_a_half():
    """Scores need not be whole numbers."""
    given = scores((9, 49.5), (9, 74.5), (9, 89.5), (9, 99.5))
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_scores_on_the_edges():
    """50, 75 and 90 are not below themselves."""
    given = scores((9, 50), (9, 75), (9, 90), (9, 20))
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_lowest_and_highest_score():
    """A score of 0 and one of 100 count."""
    given = scores((9, 0), (9, 100), (9, 60), (9, 80))
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_just_below_an_edge():
    """89.999 is below 90, and 49.999 below 50."""
    given = scores((9, 49.999), (9, 89.999), (9, 60), (9, 91))
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_empty_buckets():
    """Where nobody is, the percentage repeats: four rows for every grade."""
    report = bucket_report(scores((9, 10), (9, 95), (10, 80), (11, 20)))
    check(len(report), 12)
    check(
        percents(report),
        {
            9: [50.0, 50.0, 50.0, 100.0],
            10: [0.0, 0.0, 100.0, 100.0],
            11: [100.0] * 4,
        },
    )


def test_hidden_missing_scores():
    """A student without a score is not in the total."""
    given = scores((9, 40), (9, None), (9, 60), (9, None), (9, 80), (9, 95))
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_grade_without_scores():
    """A grade of which no score is known does not appear."""
    check(percents(bucket_report(scores((9, 40), (10, None)))), {9: [100.0] * 4})


def test_hidden_missing_grade():
    """A score without a grade counts nowhere."""
    given = scores((9, 40), (None, 60), (9, 80))
    check(percents(bucket_report(given)), {9: [50.0, 50.0, 100.0, 100.0]})


def test_hidden_repeated_labels():
    """Row labels that repeat, as after a concat, do no harm."""
    given = pd.concat([scores((9, 40), (9, 60)), scores((9, 80), (9, 95))])
    check(percents(bucket_report(given)), {9: [25.0, 50.0, 75.0, 100.0]})


def test_hidden_no_scores():
    """Without scores there are no rows, but the columns."""
    report = bucket_report(FULL.iloc[:0])
    check(len(report), 0)
    check(list(report.columns), ["grade", "bucket", "percent"])


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    given = scores((9, 40), (9, None), (None, 60))
    copy = given.copy()
    bucket_report(given)
    check(given, copy)
