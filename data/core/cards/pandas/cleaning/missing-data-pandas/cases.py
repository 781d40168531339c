import pandas as pd
from solution import fill_by_group


def flats(*rows, index=None):
    """Flats as (district, rent)."""
    frame = pd.DataFrame(rows, columns=["district", "rent"], index=index)
    return frame.astype({"district": "str", "rent": "float64"})


def rents(frame):
    return [None if pd.isna(rent) else rent for rent in frame["rent"]]


def filled(*rows):
    """The rents and the flags."""
    got = fill_by_group(flats(*rows), "district", "rent")
    return rents(got), got["rent_filled"].tolist()


def test_one_gap():
    """The gap takes the median of its group."""
    got = filled(("mitte", 900), ("mitte", 1000), ("mitte", 1100), ("mitte", None))
    check(got, ([900.0, 1000.0, 1100.0, 1000.0], [False, False, False, True]))


def test_two_groups():
    """Each group has its own median."""
    got = filled(("a", 10), ("b", 50), ("a", None), ("b", None), ("a", 20), ("b", 60))
    check(got[0], [10.0, 50.0, 15.0, 55.0, 20.0, 60.0])
    check(got[1], [False, False, True, True, False, False])


def test_group_without_a_value():
    """No value in the group: the median of all known values."""
    got = filled(("a", 10), ("a", 30), ("b", None))
    check(got, ([10.0, 30.0, 20.0], [False, False, True]))


def test_columns():
    """The flag is a new last column, named after the value."""
    got = fill_by_group(flats(("a", 1), ("a", None)), "district", "rent")
    check(list(got.columns), ["district", "rent", "rent_filled"])


def test_nothing_missing():
    """Without a gap nothing changes and every flag is False."""
    check(filled(("a", 5), ("b", 7)), ([5.0, 7.0], [False, False]))


def test_hidden_skewed_group():
    """One very large value in the group: the median, and not the mean."""
    got = filled(("a", 10), ("a", 12), ("a", 5000), ("a", None), ("b", None))
    check(got[0], [10.0, 12.0, 5000.0, 12.0, 12.0])


def test_hidden_equal_values_and_decimals():
    """Equal values each count, and the median is not rounded."""
    got = filled(("a", 5), ("a", 5), ("a", 5), ("a", 9), ("a", None))
    check(got[0], [5.0, 5.0, 5.0, 9.0, 5.0])
    check(filled(("a", 0.125), ("a", 0.25), ("a", None))[0], [0.125, 0.25, 0.1875])


def test_hidden_overall_median_of_known_values():
    """The overall median counts known values, neither filled ones nor groups."""
    got = filled(
        ("a", 10),
        ("a", None),
        ("a", None),
        ("a", None),
        ("b", 30),
        ("b", 34),
        ("c", None),
    )
    check(got[0], [10.0, 10.0, 10.0, 10.0, 30.0, 34.0, 30.0])


def test_hidden_group_missing():
    """Rows without a group are no group of their own."""
    got = filled((None, 100), ("a", 10), ("a", 20), (None, None))
    check(got, ([100.0, 10.0, 20.0, 20.0], [False, False, False, True]))


def test_hidden_no_value_at_all():
    """Without any known value the gaps stay, and count as not filled."""
    check(filled(("a", None), ("b", None)), ([None, None], [False, False]))


def test_hidden_zero_and_negative_are_values():
    """0 and negative numbers are known values."""
    got = filled(("a", 0), ("a", -4), ("a", None))
    check(got, ([0.0, -4.0, -2.0], [False, False, True]))


def test_hidden_order_and_labels():
    """Rows keep their order and their labels, also where labels repeat."""
    frame = flats(("b", 7), ("a", None), ("b", None), ("a", 3), index=[4, 1, 4, 0])
    got = fill_by_group(frame, "district", "rent")
    check(got.index.tolist(), [4, 1, 4, 0])
    check(got["district"].tolist(), ["b", "a", "b", "a"])
    check(rents(got), [7.0, 3.0, 7.0, 3.0])
    check(got["rent_filled"].tolist(), [False, True, True, False])


def test_hidden_other_columns_and_names():
    """Other columns stay as they are, with their gaps; any column names."""
    frame = pd.DataFrame(
        {
            "price (€)": [1.5, None, 4.5],
            "weight": [None, 2.0, None],
            "kind": pd.Series(["tea", "tea", None], dtype="str"),
            "group": pd.Series(["x", None, "y"], dtype="str"),
        }
    )
    names = list(frame.columns)
    got = fill_by_group(frame, "kind", "price (€)")
    check(list(got.columns), [*names, "price (€)_filled"])
    check(got["price (€)"].tolist(), [1.5, 1.5, 4.5])
    check(got[names[1:]], frame[names[1:]])


def test_hidden_flag_is_boolean():
    """The flag can be used as a mask: a column of bool."""
    got = fill_by_group(flats(("a", 1), ("a", None)), "district", "rent")
    check(str(got["rent_filled"].dtype), "bool")


def test_hidden_no_rows():
    """A frame without rows gives one without rows, with the flag."""
    got = fill_by_group(flats(), "district", "rent")
    check(len(got), 0)
    check(list(got.columns), ["district", "rent", "rent_filled"])


def test_hidden_numbers_as_groups():
    """A group may be a number, 0 too."""
    frame = pd.DataFrame({"floor": [0, 0, 1, 0], "rent": [4.0, None, 9.0, 6.0]})
    got = fill_by_group(frame, "floor", "rent")
    check(rents(got), [4.0, 5.0, 9.0, 6.0])


def test_hidden_floor_minus_one():
    """-1 may be a floor; a row whose floor is missing does not belong to it."""
    frame = pd.DataFrame(
        {"floor": [-1, -1, None, None, 3], "rent": [4.0, 6.0, None, 50.0, 90.0]}
    )
    got = fill_by_group(frame, "floor", "rent")
    check(rents(got), [4.0, 6.0, 28.0, 50.0, 90.0])


def test_hidden_exact_spelling():
    """Groups are compared as they are written."""
    got = filled(("Mitte", 9), ("mitte", 1), ("Mitte", None), ("mitte ", None))
    check(got[0], [9.0, 1.0, 9.0, 5.0])


def test_hidden_given_frame_unchanged():
    """The frame passed in is not changed."""
    frame = flats(("a", 10), ("a", None), ("b", None))
    before = frame.copy()
    fill_by_group(frame, "district", "rent")
    check(frame, before)
