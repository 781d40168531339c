from math import inf, nan

from solution import Column, violations

ORDERS = [
    Column("id", int, unique=True),
    Column("customer", str, among={"ann", "bo", "cy"}),
    Column("amount", float, low=0, high=1000),
    Column("note", str, nullable=True),
]


def order(number, customer="ann", amount=9.5, note=None):
    """A row of orders."""
    return {"id": number, "customer": customer, "amount": amount, "note": note}


def test_clean():
    """Nothing to complain about."""
    check(violations([order(1), order(2, "bo", 20.0, "gift")], ORDERS), [])


def test_null():
    """None where it is not allowed."""
    check(violations([order(1), order(2, None)], ORDERS), [(2, "customer", "null")])


def test_type():
    """Text where a number should be."""
    check(violations([order(1, amount="9.5")], ORDERS), [(1, "amount", "type")])


def test_range():
    """Below the least and above the greatest value; the bounds are allowed."""
    rows = [order(i, amount=a) for i, a in enumerate([-0.5, 0.0, 1000.0, 1000.5], 1)]
    check(violations(rows, ORDERS), [(1, "amount", "range"), (4, "amount", "range")])


def test_duplicate():
    """The later row is reported."""
    check(violations([order(1), order(2), order(1)], ORDERS), [(3, "id", "duplicate")])


def test_reference():
    """A customer that does not exist."""
    check(violations([order(1, "zoe")], ORDERS), [(1, "customer", "reference")])


def test_missing_and_unexpected():
    """A column is lacking, another should not be there."""
    row = {"id": 1, "customer": "bo", "ammount": 3.0, "note": None}
    want = [(1, "amount", "missing"), (1, "ammount", "unexpected")]
    check(violations([row], ORDERS), want)


def test_hidden_no_rows():
    """Without rows there are no violations."""
    check(violations([], ORDERS), [])


def test_hidden_order():
    """By row first, then by column, not rule by rule."""
    rows = [order(1), order(1, "zoe", -1.0), order(None, "ann", 2000.0)]
    want = [
        (2, "id", "duplicate"),
        (2, "customer", "reference"),
        (2, "amount", "range"),
        (3, "id", "null"),
        (3, "amount", "range"),
    ]
    check(violations(rows, ORDERS), want)


def test_hidden_columns_of_the_row_in_another_order():
    """Ordered as the columns given, not as the row; unexpected ones last."""
    others = ["y", "x", "u", "z", "b", "w"]
    row = {"y": 1, "amount": -1.0, "note": 3, "x": 1, "customer": "zoe", "id": "1"}
    row |= dict.fromkeys(others)
    want = [(1, "id", "type"), (1, "customer", "reference"), (1, "amount", "range")]
    want += [(1, "note", "type"), *((1, name, "unexpected") for name in others)]
    check(violations([row], ORDERS), want)


def test_hidden_several_rules_of_one_value():
    """Range, reference and duplicate of one value, in this order."""
    columns = [Column("shop", int, low=1, high=99, among={1, 2, 3}, unique=True)]
    rows = [{"shop": 100}, {"shop": 100}, {"shop": 2}]
    want = [(1, "shop", "range"), (1, "shop", "reference"), (2, "shop", "range")]
    want += [(2, "shop", "reference"), (2, "shop", "duplicate")]
    check(violations(rows, columns), want)


def test_hidden_nan():
    """NaN is null: it slips through any comparison."""
    rows = [order(1, amount=nan), order(2, amount=inf)]
    check(violations(rows, ORDERS), [(1, "amount", "null"), (2, "amount", "range")])
    columns = [Column("x", float, nullable=True, low=0, among={1.0}, unique=True)]
    check(violations([{"x": nan}, {"x": nan}, {"x": None}], columns), [])


def test_hidden_nan_among_texts_and_integers():
    """NaN is a null in a column of any kind, not a wrong type; pandas fills it in."""
    columns = [Column("city", str, nullable=True), Column("floor", int)]
    check(violations([{"city": nan, "floor": nan}], columns), [(1, "floor", "null")])


def test_hidden_two_unique_columns():
    """Each unique column has values of its own."""
    columns = [Column("id", int, unique=True), Column("rank", int, unique=True)]
    rows = [{"id": 1, "rank": 2}, {"id": 2, "rank": 1}, {"id": 3, "rank": 1}]
    check(violations(rows, columns), [(3, "rank", "duplicate")])


def test_hidden_falsy_values():
    """0, False and empty text are values, not nulls."""
    columns = [Column("n", int), Column("yes", bool), Column("text", str)]
    check(violations([{"n": 0, "yes": False, "text": ""}], columns), [])


def test_hidden_bounds_of_zero():
    """A bound of 0 is a bound; each side may stand alone."""
    check(violations([{"n": -1}], [Column("n", int, low=0)]), [(1, "n", "range")])
    check(violations([{"n": 1}], [Column("n", int, high=0)]), [(1, "n", "range")])
    check(violations([{"n": 0}], [Column("n", int, low=0, high=0)]), [])


def test_hidden_empty_reference():
    """The referenced table is empty: every value breaks the rule."""
    columns = [Column("customer", str, among=set())]
    check(violations([{"customer": "ann"}], columns), [(1, "customer", "reference")])


def test_hidden_true_is_no_number():
    """bool is a subclass of int, but True is neither an amount nor an id."""
    rows = [order(True), order(2, amount=False)]
    check(violations(rows, ORDERS), [(1, "id", "type"), (2, "amount", "type")])
    check(violations([{"yes": 1}], [Column("yes", bool)]), [(1, "yes", "type")])


def test_hidden_whole_numbers_for_float():
    """An int will do for float, a float not for int."""
    check(violations([order(1, amount=3)], ORDERS), [])
    check(violations([order(1.0)], ORDERS), [(1, "id", "type")])


def test_hidden_wrong_type_is_not_counted():
    """A value of the wrong type is only that; it makes no other a duplicate."""
    rows = [order(True), order(1), order(1.0), order("1"), order(1)]
    want = [
        (1, "id", "type"),
        (3, "id", "type"),
        (4, "id", "type"),
        (5, "id", "duplicate"),
    ]
    check(violations(rows, ORDERS), want)
    check(violations([order([1])], ORDERS), [(1, "id", "type")])


def test_hidden_equal_numbers():
    """1 and 1.0 are the same value of a float column."""
    columns = [Column("x", float, unique=True)]
    check(violations([{"x": 1}, {"x": 1.0}], columns), [(2, "x", "duplicate")])


def test_hidden_every_repetition():
    """Every repetition is reported, and values that break a rule count as seen."""
    columns = [Column("n", int, high=5, unique=True)]
    rows = [{"n": 9}, {"n": 9}, {"n": 3}, {"n": 3}, {"n": 3}]
    want = [(1, "n", "range"), (2, "n", "range"), (2, "n", "duplicate")]
    want += [(4, "n", "duplicate"), (5, "n", "duplicate")]
    check(violations(rows, columns), want)


def test_hidden_nulls_are_no_duplicates():
    """Nulls may repeat in a unique column that allows them."""
    columns = [Column("code", str, nullable=True, unique=True)]
    rows = [{"code": None}, {"code": None}, {"code": "a"}]
    check(violations(rows, columns), [])


def test_hidden_missing_is_not_null():
    """A nullable column may hold None, but must be there."""
    row = {"id": 1, "customer": "ann", "amount": 1.0}
    check(violations([row], ORDERS), [(1, "note", "missing")])


def test_hidden_rows_read_once():
    """Rows from a generator can be read only once."""
    rows = (order(i % 3, amount=i) for i in range(5))
    check(violations(rows, ORDERS), [(4, "id", "duplicate"), (5, "id", "duplicate")])


def test_hidden_called_twice():
    """A second call knows nothing of the first, and the rows are unchanged."""
    rows = [order(7), order(8, "zoe", 5000.0)]
    check(violations(rows, ORDERS), violations(rows, ORDERS))
    check(rows, [order(7), order(8, "zoe", 5000.0)])


def test_hidden_many_rows():
    """100,000 different values are compared in linear time."""
    columns = [Column("id", int, unique=True)]
    rows = ({"id": i} for i in range(100_000))
    check(violations(rows, columns), [])
