from solution import scores

NAN = float("nan")
ACTUAL = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
PREDICTED = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]  # 3 hits, 2 false alarms, 1 miss


def wanted(accuracy, precision, recall, f_beta):
    return {
        "accuracy": accuracy,
        "precision": precision,
        "recall": recall,
        "f_beta": f_beta,
    }


def test_all_right():
    """Every label is predicted."""
    check(scores([1, 0, 1], [1, 0, 1], 1), wanted(1, 1, 1, 1))


def test_all_four_kinds():
    """Hits, misses, false alarms and true negatives."""
    check(scores(ACTUAL, PREDICTED, 1), wanted(0.7, 0.6, 0.75, 2 / 3))


def test_text_labels():
    """The positive label may be text."""
    actual = ["spam", "ham", "spam", "ham"]
    predicted = ["spam", "spam", "ham", "ham"]
    check(scores(actual, predicted, "spam"), wanted(0.5, 0.5, 0.5, 0.5))


def test_zero_as_the_positive():
    """Here 0 is the class of interest: the roles are exchanged."""
    check(scores(ACTUAL, PREDICTED, 0), wanted(0.7, 0.8, 4 / 6, 8 / 11))


def test_no_hit():
    """Alarms and misses, but not one hit: plain zeros."""
    check(scores([1, 0], [0, 1], 1), wanted(0, 0, 0, 0))


def test_empty():
    """No labels, no scores."""
    check_raises(ValueError, scores, [], [], 1)


def test_hidden_beta_two():
    """With beta = 2 a miss weighs four times a false alarm."""
    check(scores(ACTUAL, PREDICTED, 1, 2), wanted(0.7, 0.6, 0.75, 15 / 21))


def test_hidden_beta_one_half():
    """With beta = 0.5 a false alarm weighs four times a miss."""
    check(scores(ACTUAL, PREDICTED, 1, 0.5), wanted(0.7, 0.6, 0.75, 3.75 / 6))


def test_hidden_no_alarm():
    """Nothing was predicted positive: no precision, but F is 0."""
    check(scores([1, 0, 0, 0], [0, 0, 0, 0], 1), wanted(0.75, NAN, 0, 0))


def test_hidden_no_positive():
    """Nothing was positive: no recall, but F is 0."""
    check(scores([0, 0, 0, 0], [0, 1, 0, 0], 1), wanted(0.75, 0, NAN, 0))


def test_hidden_neither():
    """Nothing was positive, nothing predicted so: only accuracy has a value."""
    check(scores([0, 0], [0, 0], 1), wanted(1, NAN, NAN, NAN))


def test_hidden_more_than_two_labels():
    """A dog taken for a fox is right as far as "cat or not" goes."""
    actual = ["cat", "dog", "fox", "dog"]
    predicted = ["cat", "fox", "cat", "dog"]
    check(scores(actual, predicted, "cat"), wanted(0.75, 0.5, 1, 2 / 3))


def test_hidden_minus_one_as_the_negative():
    """A negative label need not be 0: here it is -1."""
    actual = [1, 1, -1, -1, -1]
    predicted = [1, -1, 1, -1, -1]
    check(scores(actual, predicted, 1), wanted(0.6, 0.5, 0.5, 0.5))


def test_hidden_more_actual_labels():
    """A prediction is missing."""
    check_raises(ValueError, scores, [1, 0, 1], [1, 0], 1)


def test_hidden_more_predicted_labels():
    """A prediction too many."""
    check_raises(ValueError, scores, [1, 0], [1, 0, 1], 1)


def test_hidden_predictions_only():
    """No actual labels, or no predicted ones."""
    check_raises(ValueError, scores, [], [1], 1)
    check_raises(ValueError, scores, [1], [], 1)


def test_hidden_equal_but_another_object():
    """Labels count as the same if they are equal, such as 1.0 and 1."""
    check(scores([1.0, 0.0, 0.0], [1.0, 1.0, 0.0], 1), wanted(2 / 3, 0.5, 1, 2 / 3))


def test_hidden_labels_unchanged():
    """The given lists stay as they were."""
    actual, predicted = ["yes", "no", "yes"], ["no", "no", "yes"]
    scores(actual, predicted, "yes")
    check((actual, predicted), (["yes", "no", "yes"], ["no", "no", "yes"]))


def test_hidden_many_rows():
    """Of 30,000 rows each counts."""
    n = 10_000
    got = scores([1, 0, 0] * n, [1, 1, 0] * n, 1)
    check(got, wanted(2 / 3, 0.5, 1, 2 / 3))
