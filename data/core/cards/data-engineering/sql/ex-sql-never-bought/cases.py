COLUMNS = ("customer_id", "name", "machines", "first_bought")
MACHINE, DESCALER = "espresso machine", "descaler"
EVERYBODY = [
    (1, "Ada Okafor", 1, "2026-01-10"),
    (3, "Chiara Conti", 2, "2026-02-03"),
    (8, "Hiro Tanaka", 1, "2026-03-05"),
    (10, "Jonas Weber", 1, None),
    (11, "Kim Nguyen", 1, "2026-04-11"),
    (13, "Jonas Weber", 1, "2026-04-15"),
    (14, "Mara Kovacs", 1, "2026-04-20"),
]


def only(*purchases, customers=((1, "Ada"), (2, "Ben"))):
    """Leaves these customers, and these purchases: customer, product, day, returned."""
    bought = [
        (i, *one, *([None] * (4 - len(one)))) for i, one in enumerate(purchases, 1)
    ]
    return (
        "DELETE FROM customers; DELETE FROM purchases;"
        + _insert("customers", customers)
        + _insert("purchases", bought)
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


def test_one_machine():
    """Ada has a machine, and no descaler."""
    check_rows(
        run_sql(before=only((1, MACHINE, "2026-01-10"))), [(1, "Ada", 1, "2026-01-10")]
    )


def test_two_machines():
    """Chiara bought two machines: one row, with the earlier day."""
    check_rows(of(run_sql(), 3), [(3, "Chiara Conti", 2, "2026-02-03")])


def test_machine_and_descaler():
    """Ben has both and is not listed."""
    check_rows(of(run_sql(), 2), [])


def test_no_machine():
    """Farid and Dmitri have no machine and are not listed."""
    check_rows([*of(run_sql(), 6), *of(run_sql(), 4)], [])


def test_other_products_do_not_matter():
    """Coffee beans change nothing."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, "2026-01-10"),
                (2, "coffee beans", "2026-01-10"),
                (1, "jug", "2026-01-11"),
            )
        ),
        [(1, "Ada", 1, "2026-01-10")],
    )


def test_hidden_everybody():
    """The whole result."""
    check_rows(run_sql(), EVERYBODY)


def test_hidden_descaler_without_account():
    """Somebody without an account bought a descaler: the others stay listed."""
    check_rows(
        run_sql(
            before=only((1, MACHINE, "2026-01-10"), (None, DESCALER, "2026-02-01"))
        ),
        [(1, "Ada", 1, "2026-01-10")],
    )


def test_hidden_descaler_first():
    """A descaler bought before the machine counts as well."""
    check_rows(
        run_sql(before=only((1, DESCALER, "2025-12-01"), (1, MACHINE, "2026-01-10"))),
        [],
    )


def test_hidden_returned_descaler():
    """A descaler that was returned does not count; one that was kept beside it does."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, "2026-01-10"),
                (1, DESCALER, "2026-02-01", "2026-02-03"),
                (2, MACHINE, "2026-01-11"),
                (2, DESCALER, "2026-02-01", "2026-02-03"),
                (2, DESCALER, "2026-03-01"),
            )
        ),
        [(1, "Ada", 1, "2026-01-10")],
    )


def test_hidden_returned_machine():
    """A machine that was returned does not count, neither in number nor in day."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, "2026-01-10", "2026-01-12"),
                (2, MACHINE, "2026-01-11", "2026-01-12"),
                (2, MACHINE, "2026-01-20"),
            )
        ),
        [(2, "Ben", 1, "2026-01-20")],
    )


def test_hidden_many_purchases():
    """Other purchases, earlier ones too, multiply and shift nothing."""
    check_rows(
        run_sql(
            before=only(
                (1, "coffee beans", "2025-06-01"),
                (1, MACHINE, "2026-01-10"),
                (1, MACHINE, "2026-03-10"),
                (1, "coffee beans", "2026-06-01"),
            )
        ),
        [(1, "Ada", 2, "2026-01-10")],
    )


def test_hidden_unknown_days():
    """A machine without a day counts; first_bought is the earliest day that is known."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, None), (2, MACHINE, None), (2, MACHINE, "2026-01-10")
            )
        ),
        [(1, "Ada", 1, None), (2, "Ben", 2, "2026-01-10")],
    )


def test_hidden_descaler_without_a_day():
    """A descaler without a day is a descaler."""
    check_rows(
        run_sql(before=only((1, MACHINE, "2026-01-10"), (1, DESCALER, None))), []
    )


def test_hidden_other_spelling():
    """Only these two names count: with capitals, blanks or more it is another product."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, "2026-01-10"),
                (1, "descaler tablets", "2026-02-01"),
                (1, "Descaler", "2026-02-01"),
                (1, "descaler ", "2026-02-01"),
                (2, "espresso machine stand", "2026-01-11"),
                (2, "Espresso machine", "2026-01-11"),
                (2, " espresso machine", "2026-01-11"),
            )
        ),
        [(1, "Ada", 1, "2026-01-10")],
    )


def test_hidden_namesakes():
    """Two customers of one name stay two, and are judged apart."""
    check_rows(
        run_sql(
            before=only(
                (1, MACHINE, "2026-01-10"),
                (2, MACHINE, "2026-01-11"),
                (3, MACHINE, "2026-01-12"),
                (3, DESCALER, "2026-01-12"),
                customers=((1, "Ada"), (2, "Ada"), (3, "Ada")),
            )
        ),
        [(1, "Ada", 1, "2026-01-10"), (2, "Ada", 1, "2026-01-11")],
    )


def test_hidden_strangers():
    """Machines of nobody, or of a customer who was deleted, add no row."""
    check_rows(
        run_sql(before=only((None, MACHINE, "2026-01-10"), (9, MACHINE, "2026-01-10"))),
        [],
    )


def test_hidden_no_purchases():
    """Without purchases there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
