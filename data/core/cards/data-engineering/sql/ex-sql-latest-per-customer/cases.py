COLUMNS = ("customer_id", "name", "order_id", "ordered_on", "amount")
EVERY_CUSTOMER = [
    (1, "Ada Okafor", 529, "2026-04-16", 142.04),
    (2, "Ben Lindqvist", 528, "2026-04-06", 35.61),
    (3, "Chiara Conti", 541, "2026-07-02", 96.0),
    (4, "Dmitri Volkov", 525, "2026-03-25", 90.97),
    (5, "Elif Kaya", 544, "2026-06-30", 40.0),
    (6, "Farid Haddad", None, None, None),
    (7, "Grace Moyo", 532, "2026-05-04", 112.33),
    (8, "Hiro Tanaka", 545, "2026-07-05", None),
    (9, "Ines Duarte", None, None, None),
    (10, "Jonas Weber", 554, "2026-07-05", -33.0),
    (11, "Kim Nguyen", None, None, None),
    (12, "Lena Weber", 556, "2026-07-06", 0.0),
    (13, "Jonas Weber", 508, "2025-11-29", 174.75),
    (14, "Mara Kovacs", None, None, None),
    (15, "Noor Rahman", 538, "2026-06-10", 16.33),
    (16, "Otto Brandt", None, None, None),
]


def only(customers, *orders):
    """A script that leaves these customers (by id) and puts these orders in."""
    kept = ", ".join(map(str, customers))
    script = (
        f"DELETE FROM orders; DELETE FROM customers WHERE customer_id NOT IN ({kept});"
    )
    rows = ", ".join(f"({', '.join(map(_sql, order))})" for order in orders)
    return script + (f"INSERT INTO orders VALUES {rows};" if rows else "")


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, customer):
    """The rows of one customer."""
    return [row for row in rows if row[0] == customer]


def test_columns():
    """Five columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_latest_of_several():
    """Of Ada's four orders the one of the latest day comes out."""
    check_rows(of(run_sql(), 1), [(1, "Ada Okafor", 529, "2026-04-16", 142.04)])


def test_single_order():
    """Ben has ordered once."""
    check_rows(of(run_sql(), 2), [(2, "Ben Lindqvist", 528, "2026-04-06", 35.61)])


def test_without_orders():
    """Farid has never ordered and is listed all the same."""
    check_rows(of(run_sql(), 6), [(6, "Farid Haddad", None, None, None)])


def test_two_on_the_latest_day():
    """Of Chiara's two orders on her latest day the greater order_id counts."""
    check_rows(of(run_sql(), 3), [(3, "Chiara Conti", 541, "2026-07-02", 96.0)])


def test_values_of_one_order():
    """All values are those of one order: Noor's latest is not the dearest."""
    check_rows(of(run_sql(), 15), [(15, "Noor Rahman", 538, "2026-06-10", 16.33)])


def test_hidden_every_customer():
    """The whole result: sixteen customers, one row each."""
    check_rows(run_sql(), EVERY_CUSTOMER)


def test_hidden_no_orders():
    """Without any order every customer is still there."""
    check_rows(
        run_sql(before=only([1, 2])),
        [(1, "Ada Okafor", None, None, None), (2, "Ben Lindqvist", None, None, None)],
    )


def test_hidden_no_customers():
    """Without customers there is no row, and the columns keep their names."""
    check_rows(run_sql(before="DELETE FROM customers"), [])
    check(run_sql(before="DELETE FROM customers").columns, COLUMNS)


def test_hidden_only_carts():
    """A customer who has nothing but carts (no day) has no latest order."""
    check_rows(
        run_sql(before=only([1], (7, 1, None, 5), (9, 1, None, 6))),
        [(1, "Ada Okafor", None, None, None)],
    )


def test_hidden_cart_beside_orders():
    """A cart never counts as the latest, though its order_id is the greatest."""
    check_rows(
        run_sql(before=only([1], (1, 1, "2026-01-05", 5), (2, 1, None, 6))),
        [(1, "Ada Okafor", 1, "2026-01-05", 5)],
    )


def test_hidden_tie_stored_in_any_order():
    """Three orders on one day: the greatest order_id, wherever its row stands."""
    for ids in ((9, 10, 8), (10, 9, 8), (8, 9, 10)):
        check_rows(
            run_sql(before=only([1], *((order, 1, "2026-03-01", 3) for order in ids))),
            [(1, "Ada Okafor", 10, "2026-03-01", 3)],
        )


def test_hidden_entered_late():
    """An order entered late has a greater order_id and an earlier day of that month."""
    check_rows(
        run_sql(before=only([1], (1, 1, "2026-02-10", 5), (2, 1, "2026-02-03", 6))),
        [(1, "Ada Okafor", 1, "2026-02-10", 5)],
    )


def test_hidden_latest_day_of_somebody_else():
    """Ada ordered earlier, too, on the day that is Ben's latest."""
    check_rows(
        run_sql(
            before=only(
                [1, 2],
                (1, 1, "2026-01-10", 5),
                (2, 2, "2026-01-10", 6),
                (3, 1, "2026-01-11", 7),
            )
        ),
        [
            (1, "Ada Okafor", 3, "2026-01-11", 7),
            (2, "Ben Lindqvist", 2, "2026-01-10", 6),
        ],
    )


def test_hidden_namesakes():
    """Two customers of the same name stay two."""
    check_rows(
        run_sql(
            before=only([1, 2], (1, 1, "2026-01-10", 5), (2, 2, "2026-01-11", 6))
            + "UPDATE customers SET name = 'Ada Okafor';"
        ),
        [(1, "Ada Okafor", 1, "2026-01-10", 5), (2, "Ada Okafor", 2, "2026-01-11", 6)],
    )


def test_hidden_unknown_amount():
    """The latest order has no amount yet: it is still the latest."""
    check_rows(
        run_sql(before=only([1], (1, 1, "2026-01-10", 5), (2, 1, "2026-01-11", None))),
        [(1, "Ada Okafor", 2, "2026-01-11", None)],
    )


def test_hidden_orders_of_nobody():
    """Orders of guests and of a customer who was deleted add no row."""
    check_rows(
        run_sql(before=only([1], (1, None, "2026-01-10", 5), (2, 99, "2026-01-11", 6))),
        [(1, "Ada Okafor", None, None, None)],
    )


def test_hidden_turn_of_the_year():
    """The first of January comes after the last of December."""
    check_rows(
        run_sql(before=only([1], (1, 1, "2025-12-31", 5), (2, 1, "2026-01-01", 6))),
        [(1, "Ada Okafor", 2, "2026-01-01", 6)],
    )


def test_hidden_end_of_month():
    """The first of March comes after the last of February, though entered before it."""
    check_rows(
        run_sql(before=only([2], (3, 2, "2026-03-01", 7), (4, 2, "2026-02-28", 8))),
        [(2, "Ben Lindqvist", 3, "2026-03-01", 7)],
    )
