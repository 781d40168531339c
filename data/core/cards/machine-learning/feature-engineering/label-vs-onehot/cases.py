from copy import deepcopy

from solution import OneHot

TRAIN = [["Ulm", "red"], ["Bonn", "blue"], ["Ulm", "blue"]]


def test_one_column():
    """Places follow the order of first appearance, here Ulm and then Bonn."""
    encoder = OneHot().fit([["Ulm"], ["Bonn"], ["Ulm"]])
    check(encoder.transform([["Bonn"], ["Ulm"]]), [[0, 1], [1, 0]])


def test_two_columns():
    """The columns stand side by side, each with one 1."""
    check(
        OneHot().fit(TRAIN).transform(TRAIN), [[1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 0, 1]]
    )


def test_names():
    """Each place is called after its column and its category."""
    check(
        OneHot().fit(TRAIN).names(["city", "colour"]),
        ["city=Ulm", "city=Bonn", "colour=red", "colour=blue"],
    )


def test_unseen():
    """A city never seen: zeros in its place, the colour as ever."""
    check(OneHot().fit(TRAIN).transform([["Rome", "red"]]), [[0, 0, 1, 0]])


def test_fit_first():
    """Without fit there is nothing to go by."""
    check_raises(ValueError, OneHot().transform, [["Ulm", "red"]])


def test_wrong_width():
    """A row of another width is refused."""
    check_raises(ValueError, OneHot().fit(TRAIN).transform, [["Ulm"]])


def test_hidden_unseen_in_every_column():
    """Nothing known in a row: all zeros, in the full width."""
    check(OneHot().fit(TRAIN).transform([["Rome", "green"]]), [[0, 0, 0, 0]])


def test_hidden_unseen_last_column():
    """An unseen value in the last column sets no 1, not even at the end."""
    check(OneHot().fit(TRAIN).transform([["Bonn", "green"]]), [[0, 1, 0, 0]])


def test_hidden_transform_learns_nothing():
    """An unseen value stays unseen, and the width as it was."""
    encoder = OneHot().fit(TRAIN)
    encoder.transform([["Rome", "green"], ["Rome", "green"]])
    check(encoder.transform([["Rome", "green"]]), [[0, 0, 0, 0]])
    check(len(encoder.names(["city", "colour"])), 4)


def test_hidden_same_value_in_two_columns():
    """The same text in two columns is two categories."""
    encoder = OneHot().fit([["yes", "no"], ["no", "no"]])
    check(encoder.transform([["yes", "no"], ["no", "yes"]]), [[1, 0, 1], [0, 1, 0]])


def test_hidden_fewer_values_than_trained():
    """A single row with one of the categories keeps the full width."""
    check(OneHot().fit(TRAIN).transform([["Ulm", "blue"]]), [[1, 0, 0, 1]])


def test_hidden_none_seen():
    """None in the training rows is a category like any other."""
    encoder = OneHot().fit([["a"], [None], ["b"]])
    check(encoder.transform([[None], ["b"]]), [[0, 1, 0], [0, 0, 1]])
    check(encoder.names(["kind"]), ["kind=a", "kind=None", "kind=b"])


def test_hidden_none_unseen():
    """None that was never seen gives zeros."""
    check(OneHot().fit([["a"], ["b"]]).transform([[None]]), [[0, 0]])


def test_hidden_falsy_values():
    """0 and the empty text are categories, too."""
    encoder = OneHot().fit([[5, ""], [0, "x"]])
    check(encoder.transform([[0, ""]]), [[0, 1, 1, 0]])
    check(encoder.names(["a", "b"]), ["a=5", "a=0", "b=", "b=x"])


def test_hidden_number_and_text():
    """The number 7 and the text "7" differ, and so do None and "None"."""
    encoder = OneHot().fit([[7], ["7"], [None]])
    check(encoder.transform([["7"], [7], ["None"]]), [[0, 1, 0], [1, 0, 0], [0, 0, 0]])


def test_hidden_equal_values_built_apart():
    """The same text or number is known again, even as another object."""
    encoder = OneHot().fit([["Bad Ems", 10**20], ["Ulm", 7]])
    town, number = " ".join(["Bad", "Ems"]), int("1" + "0" * 20)
    check(encoder.transform([[town, number]]), [[1, 0, 1, 0]])


def test_hidden_same_hash():
    """-1 and -2 have the same hash in CPython and differ all the same."""
    check(OneHot().fit([[-1], [-2]]).transform([[-2], [-1]]), [[0, 1], [1, 0]])
    check(OneHot().fit([[-1]]).transform([[-2]]), [[0]])


def test_hidden_spelling_counts():
    """"ulm" and "Ulm " were never seen."""
    check(OneHot().fit([["Ulm"]]).transform([["ulm"], ["Ulm "]]), [[0], [0]])


def test_hidden_fit_again():
    """A second fit starts afresh."""
    encoder = OneHot().fit(TRAIN)
    encoder.fit([["x"], ["y"], ["z"]])
    check(encoder.transform([["z"], ["Ulm"]]), [[0, 0, 1], [0, 0, 0]])


def test_hidden_two_encoders():
    """Two encoders share nothing."""
    first, second = OneHot(), OneHot()
    first.fit([["a"], ["b"]])
    check_raises(ValueError, second.transform, [["a"]])
    second.fit([["b"]])
    check(first.transform([["b"]]), [[0, 1]])


def test_hidden_fit_returns_itself():
    """fit returns the very encoder."""
    encoder = OneHot()
    check(encoder.fit(TRAIN) is encoder, True)


def test_hidden_rows_own_their_lists():
    """Changing one encoded row leaves the others alone."""
    encoder = OneHot().fit([["a"]])
    for rows, rest in (([["q"], ["r"]], 0), ([["a"], ["a"]], 1)):
        encoded = encoder.transform(rows)
        encoded[0][0] = 9
        check(encoded, [[9], [rest]])
    check(encoder.transform([["a"]]), [[1]])


def test_hidden_no_rows():
    """fit needs rows, transform does not."""
    check_raises(ValueError, OneHot().fit, [])
    check(OneHot().fit(TRAIN).transform([]), [])


def test_hidden_ragged():
    """Rows of unequal width are refused by fit, longer and later ones by transform."""
    check_raises(ValueError, OneHot().fit, [["a", "b"], ["a"]])
    check_raises(ValueError, OneHot().fit, [["a"], ["a", "b"]])
    encoder = OneHot().fit(TRAIN)
    check_raises(ValueError, encoder.transform, [["Ulm", "red", "x"]])
    check_raises(ValueError, encoder.transform, [["Ulm", "red"], ["Ulm"]])


def test_hidden_names_of_another_number():
    """As many names as columns are needed, and fit before."""
    check_raises(ValueError, OneHot().fit(TRAIN).names, ["city"])
    check_raises(ValueError, OneHot().fit(TRAIN).names, ["city", "colour", "size"])
    check_raises(ValueError, OneHot().names, ["city"])


def test_hidden_tuples():
    """Rows may be tuples."""
    check(OneHot().fit((("a", 1), ("b", 2))).transform((("b", 1),)), [[0, 1, 1, 0]])


def test_hidden_training_rows_changed_later():
    """What was learned stays when the training rows are changed afterwards."""
    rows = [["a"], ["b"]]
    encoder = OneHot().fit(rows)
    rows[0][0] = "z"
    rows.append(["y"])
    check(encoder.transform([["a"], ["z"], ["b"]]), [[1, 0], [0, 0], [0, 1]])


def test_hidden_input_unchanged():
    """The rows given stay as they were."""
    rows = [["b", 2], [None, 3], ["a", 2]]
    before = deepcopy(rows)
    OneHot().fit(rows).transform(rows)
    check(rows, before)
