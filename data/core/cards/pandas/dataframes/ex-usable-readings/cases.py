import pandas as pd
from solution import split_readings

COLUMNS = ["reading", "sensor", "value", "passed"]


def frame(*rows, index=None, **dtypes):
    dtypes = {"value": "float64", "passed": "boolean"} | dtypes
    return pd.DataFrame(rows, columns=COLUMNS, index=index).astype(dtypes)


def parts(readings, low=0, high=10, faulty=("s9",)):
    usable, rejected = split_readings(readings, low, high, list(faulty))
    return usable["reading"].tolist(), rejected["reading"].tolist()


READINGS = frame(
    (1, "s1", 4.0, True),
    (2, "s9", 5.0, True),
    (3, "s2", 40.0, True),
    (4, "s1", 6.0, False),
    (5, "s2", 7.0, True),
    (6, "s1", -3.0, True),
)


def test_two_parts():
    """Faulty sensor, out of range, not passed: rejected."""
    check(parts(READINGS), ([1, 5], [2, 3, 4, 6]))


def test_index_and_columns():
    """Both parts have all columns and are numbered anew."""
    for part in split_readings(READINGS, 0, 10, ["s9"]):
        check(list(part.columns), COLUMNS)
        check(part.index.tolist(), list(range(len(part))))


def test_another_range():
    """The limits are those of the call."""
    check(parts(READINGS, 5.5, 50), ([3, 5], [1, 2, 4, 6]))


def test_no_faulty_sensor():
    """Without faulty sensors all known ones are good."""
    check(parts(READINGS, faulty=[]), ([1, 2, 5], [3, 4, 6]))


def test_all_usable():
    """Nothing is rejected: the second part has no rows, but the columns."""
    usable, rejected = split_readings(READINGS.iloc[[0, 4]], 0, 10, ["s9"])
    check((len(usable), len(rejected)), (2, 0))
    check(list(rejected.columns), COLUMNS)


def test_hidden_limits_included():
    """A value equal to either limit is usable."""
    given = frame((1, "s1", 0.0, True), (2, "s1", 10.0, True), (3, "s1", 10.1, True))
    check(parts(given), ([1, 2], [3]))


def test_hidden_value_missing():
    """A missing value is rejected, in a float64 and in a Float64 column."""
    for dtype in ("float64", "Float64"):
        given = frame((1, "s1", 4.0, True), (2, "s1", None, True), value=dtype)
        check(parts(given), ([1], [2]))
        check(parts(given, -1e9, 1e9), ([1], [2]))


def test_hidden_check_unknown():
    """A reading whose check is unknown is rejected, not lost."""
    given = frame((1, "s1", 4.0, None), (2, "s1", 4.0, True), (3, "s1", 4.0, False))
    check(parts(given), ([2], [1, 3]))


def test_hidden_sensor_missing():
    """An unknown sensor is rejected, with default text and with nullable text."""
    for dtype in ("str", "string"):
        given = frame((1, None, 4.0, True), (2, "s1", 4.0, True), sensor=dtype)
        check(parts(given), ([2], [1]))
        check(parts(given, faulty=[]), ([2], [1]))


def test_hidden_several_gaps():
    """Gaps in several columns of one row: still in exactly one part."""
    given = frame(
        (1, None, None, None),
        (2, "s1", None, None),
        (3, None, 4.0, None),
        (4, "s1", 4.0, True),
        (5, "s9", None, False),
        value="Float64",
        sensor="string",
    )
    check(parts(given), ([4], [1, 2, 3, 5]))


def test_hidden_plain_bool():
    """A check column without gaps may be of the plain dtype bool."""
    given = READINGS.astype({"passed": "bool"})
    check(parts(given), ([1, 5], [2, 3, 4, 6]))


def test_hidden_repeated_labels():
    """Labels that repeat across both parts: each row is in exactly one."""
    given = frame(
        (1, "s1", 4.0, True),
        (2, "s1", 40.0, True),
        (3, "s1", 5.0, True),
        (4, "s9", 5.0, True),
        index=[7, 7, 8, 7],
    )
    check(parts(given), ([1, 3], [2, 4]))


def test_hidden_unsorted():
    """Both parts keep the order of the rows."""
    given = frame(
        (9, "s1", 8.0, True),
        (4, "s1", 70.0, True),
        (7, "s1", 2.0, True),
        (2, "s1", 20.0, True),
        index=[3, 1, 2, 0],
    )
    check(parts(given), ([9, 7], [4, 2]))


def test_hidden_empty():
    """Without rows both parts are empty and have the columns."""
    for part in split_readings(READINGS.iloc[:0], 0, 10, []):
        check((len(part), list(part.columns)), (0, COLUMNS))


def test_hidden_values_kept():
    """Rejected rows keep their gaps: nothing is filled in the result."""
    given = frame((1, "s1", None, None), (2, "s1", 3.0, True))
    rejected = split_readings(given, 0, 10, [])[1]
    check(rejected["value"].isna().tolist(), [True])
    check(rejected["passed"].isna().tolist(), [True])


def test_hidden_input_unchanged():
    """The given frame and list are not changed."""
    given = frame((5, None, None, None), (3, "s1", 4.0, True), index=[8, 2])
    before, faulty = given.copy(), ["s9"]
    split_readings(given, 0, 10, faulty)
    check(given, before)
    check(faulty, ["s9"])


def test_hidden_repeated_readings():
    """Reading numbers and whole rows may repeat: each row stands for itself."""
    given = frame(
        (1, "s1", 4.0, True),
        (1, "s1", 40.0, True),
        (1, "s1", 4.0, True),
        (2, "s9", 4.0, True),
        (2, "s9", 4.0, True),
    )
    check(parts(given), ([1, 1], [1, 2, 2]))


def test_hidden_spelling():
    """A faulty sensor is compared as a whole and with its case."""
    given = frame((1, "s9", 4.0, True), (2, "S9", 4.0, True), (3, "s90", 4.0, True))
    check(parts(given), ([2, 3], [1]))


def test_hidden_speaking_names():
    """A sensor may be called missing, unknown or nan: it is known all the same."""
    names = ["missing", "unknown", "nan", "None", "?"]
    given = frame(*[(place, name, 4.0, True) for place, name in enumerate(names)])
    check(parts(given), ([0, 1, 2, 3, 4], []))
