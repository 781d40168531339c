COLUMNS = ("lot_id", "title", "second_amount", "bidders")
WHOLE_AUCTION = [
    (1, "Brass telescope", 145, 1),
    (2, "Oak writing desk", 420, 2),
    (3, "Silver teapot", None, 0),
    (4, "Map of Crete, 1702", 310, 2),
    (5, "Gold watch", None, 0),
    (6, "Box of postcards", None, 0),
    (7, "Violin", 2100, 2),
    (8, "Brass telescope", None, 0),
    (9, "Stuffed owl", None, 0),
]


def only(*bids, lots=((1, "Lamp"),)):
    """Leaves these lots, and these bids: lot, bidder, amount."""
    rows = [(i, *bid, "2026-09-12 18:00:00") for i, bid in enumerate(bids, 1)]
    return (
        "DELETE FROM lots; DELETE FROM bids;"
        + _insert("lots", lots)
        + _insert("bids", rows)
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def of(rows, lot):
    """The rows of one lot."""
    return [row for row in rows if row[0] == lot]


def test_columns():
    """Four columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_four_amounts():
    """The telescope: 150 is highest, 145 second."""
    check_rows(of(run_sql(), 1), [(1, "Brass telescope", 145, 1)])


def test_two_lots():
    """Lots are judged apart and listed by number."""
    check_rows(
        run_sql(
            before=only(
                (2, "mira", 70),
                (1, "tom", 30),
                (1, "ana", 20),
                (2, "joe", 90),
                (2, "ana", 80),
                lots=((2, "Vase"), (1, "Lamp")),
            )
        ),
        [(1, "Lamp", 20, 1), (2, "Vase", 80, 1)],
        ordered=True,
    )


def test_two_bidders_of_the_second_amount():
    """Two people offered the second-highest amount."""
    check_rows(
        run_sql(before=only((1, "ana", 20), (1, "joe", 20), (1, "tom", 30))),
        [(1, "Lamp", 20, 2)],
    )


def test_without_bids():
    """Nobody bid for the postcards: no second amount, 0 bidders."""
    check_rows(of(run_sql(), 6), [(6, "Box of postcards", None, 0)])


def test_hidden_whole_auction():
    """The whole result, in order."""
    check_rows(run_sql(), WHOLE_AUCTION, ordered=True)


def test_hidden_highest_amount_twice():
    """Two offered the highest amount: the second amount is the next lower one."""
    check_rows(
        run_sql(before=only((1, "ana", 30), (1, "joe", 30), (1, "tom", 20))),
        [(1, "Lamp", 20, 1)],
    )


def test_hidden_same_bidder_twice():
    """Who offers the second amount twice is one bidder."""
    check_rows(
        run_sql(before=only((1, "ana", 20), (1, "ana", 20), (1, "tom", 30))),
        [(1, "Lamp", 20, 1)],
    )


def test_hidden_outbids_herself():
    """Who offered both the highest and the second-highest amount is its bidder."""
    check_rows(
        run_sql(before=only((1, "ana", 20), (1, "ana", 30), (1, "joe", 10))),
        [(1, "Lamp", 20, 1)],
    )


def test_hidden_same_amount_elsewhere():
    """Who offered that amount for another lot does not count here."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana", 30),
                (1, "joe", 20),
                (2, "mira", 20),
                (2, "tom", 10),
                lots=((1, "Lamp"), (2, "Vase")),
            )
        ),
        [(1, "Lamp", 20, 1), (2, "Vase", 10, 1)],
        ordered=True,
    )


def test_hidden_one_amount():
    """All offered the same: there is no second amount."""
    check_rows(
        run_sql(before=only((1, "ana", 30), (1, "joe", 30))), [(1, "Lamp", None, 0)]
    )


def test_hidden_withdrawn():
    """A withdrawn bid is no amount, above or below the others."""
    check_rows(
        run_sql(before=only((1, "ana", None), (1, "joe", 30))), [(1, "Lamp", None, 0)]
    )
    check_rows(
        run_sql(before=only((1, "ana", None), (1, "joe", 30), (1, "ana", 25))),
        [(1, "Lamp", 25, 1)],
    )


def test_hidden_zero():
    """An offer of 0 is an amount."""
    check_rows(run_sql(before=only((1, "ana", 0), (1, "joe", 30))), [(1, "Lamp", 0, 1)])


def test_hidden_same_title():
    """Two lots of one title stay two."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana", 30),
                (2, "joe", 20),
                (2, "tom", 10),
                lots=((1, "Lamp"), (2, "Lamp")),
            )
        ),
        [(1, "Lamp", None, 0), (2, "Lamp", 10, 1)],
        ordered=True,
    )


def test_hidden_bids_for_nothing():
    """Bids for a lot that is not in the table, or for none, add no row."""
    check_rows(
        run_sql(before=only((9, "ana", 30), (9, "joe", 20), (None, "tom", 10))),
        [(1, "Lamp", None, 0)],
    )


def test_hidden_no_lots():
    """Without lots there is no row, and the columns keep their names."""
    before = only((1, "ana", 30), lots=())
    check_rows(run_sql(before=before), [])
    check(run_sql(before=before).columns, COLUMNS)
