COLUMNS = ("customer_id", "name", "paid_orders", "tickets")
EVERY_CUSTOMER = [
    (1, "Ada Okafor", 3, 0),
    (2, "Ben Lindqvist", 1, 1),
    (3, "Chiara Conti", 3, 0),
    (4, "Dmitri Volkov", 0, 0),
    (5, "Elif Kaya", 2, 3),
    (6, "Farid Haddad", 0, 0),
    (7, "Grace Moyo", 2, 2),
    (8, "Hiro Tanaka", 0, 2),
    (9, "Ines Duarte", 0, 3),
    (10, "Jonas Weber", 4, 1),
    (11, "Kim Nguyen", 1, 1),
    (12, "Lena Weber", 0, 0),
    (13, "Jonas Weber", 1, 0),
    (14, "Mara Kovacs", 0, 1),
    (15, "Noor Rahman", 5, 4),
]


def only(customers, orders=(), tickets=()):
    """Leaves these customers (id, name) with orders (customer, status) and tickets."""
    bought = [
        (i, customer, status, "2026-03-01", 20.0)
        for i, (customer, status) in enumerate(orders, 1)
    ]
    asked = [
        (i, customer, "2026-03-02", "login") for i, customer in enumerate(tickets, 1)
    ]
    return (
        "DELETE FROM customers; DELETE FROM orders; DELETE FROM tickets;"
        + _insert("customers", [(*customer, "Lagos") for customer in customers])
        + _insert("orders", bought)
        + _insert("tickets", asked)
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def of(rows, customer):
    """The rows of one customer."""
    return [row for row in rows if row[0] == customer]


def test_columns():
    """Four columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_paid_orders():
    """Ada has paid for three orders and never asked."""
    check_rows(of(run_sql(), 1), [(1, "Ada Okafor", 3, 0)])


def test_order_and_ticket():
    """Ben has one paid order and one ticket."""
    check_rows(of(run_sql(), 2), [(2, "Ben Lindqvist", 1, 1)])


def test_other_states():
    """Of Chiara's five orders three are paid."""
    check_rows(of(run_sql(), 3), [(3, "Chiara Conti", 3, 0)])


def test_without_anything():
    """Farid has neither orders nor tickets and is listed with zeros."""
    check_rows(of(run_sql(), 6), [(6, "Farid Haddad", 0, 0)])


def test_only_tickets():
    """Ines has three tickets and no order."""
    check_rows(of(run_sql(), 9), [(9, "Ines Duarte", 0, 3)])


def test_two_customers():
    """A small shop: two paid orders of Ada's, one of Ben's, who asked once."""
    check_rows(
        run_sql(
            before=only(
                [(1, "Ada"), (2, "Ben")],
                [(1, "paid"), (2, "paid"), (1, "paid")],
                [2],
            )
        ),
        [(1, "Ada", 2, 0), (2, "Ben", 1, 1)],
    )


def test_hidden_every_customer():
    """The whole result: fifteen customers, one row each."""
    check_rows(run_sql(), EVERY_CUSTOMER)


def test_hidden_orders_times_tickets():
    """Two orders and three tickets stay two and three, and do not become six."""
    check_rows(
        run_sql(before=only([(1, "Ada")], [(1, "paid"), (1, "paid")], [1, 1, 1])),
        [(1, "Ada", 2, 3)],
    )


def test_hidden_nothing_paid():
    """Who has only open, cancelled and refunded orders is listed with 0."""
    check_rows(
        run_sql(
            before=only([(1, "Ada")], [(1, "open"), (1, "cancelled"), (1, "refunded")])
        ),
        [(1, "Ada", 0, 0)],
    )


def test_hidden_unknown_status():
    """An order without a status is not paid, alone or beside a paid one."""
    check_rows(
        run_sql(
            before=only([(1, "Ada"), (2, "Ben")], [(1, None), (2, "paid"), (2, None)])
        ),
        [(1, "Ada", 0, 0), (2, "Ben", 1, 0)],
    )


def test_hidden_other_spellings():
    """Only paid in just this spelling: not Paid, unpaid or with a blank behind."""
    states = ("Paid", "PAID", "unpaid", "paid ", "chargeback", "paid")
    check_rows(
        run_sql(before=only([(1, "Ada")], [(1, status) for status in states])),
        [(1, "Ada", 1, 0)],
    )


def test_hidden_namesakes():
    """Two customers of one name stay two."""
    check_rows(
        run_sql(
            before=only([(1, "Ada"), (2, "Ada")], [(1, "paid"), (2, "paid")], [2, 2])
        ),
        [(1, "Ada", 1, 0), (2, "Ada", 1, 2)],
    )


def test_hidden_orders_of_nobody():
    """Orders and tickets of guests and of a deleted customer add nothing."""
    check_rows(
        run_sql(before=only([(1, "Ada")], [(None, "paid"), (99, "paid")], [None, 99])),
        [(1, "Ada", 0, 0)],
    )


def test_hidden_no_orders_at_all():
    """With empty orders and tickets every customer has zeros, not NULL."""
    check_rows(
        run_sql(before=only([(1, "Ada"), (2, "Ben")])),
        [(1, "Ada", 0, 0), (2, "Ben", 0, 0)],
    )


def test_hidden_no_customers():
    """Without customers there is no row, and the columns keep their names."""
    before = only([], [(1, "paid")], [1])
    check_rows(run_sql(before=before), [])
    check(run_sql(before=before).columns, COLUMNS)
