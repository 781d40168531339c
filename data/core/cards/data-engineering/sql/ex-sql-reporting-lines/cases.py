COLUMNS = ("employee_id", "name", "chain", "managers", "people_below", "looped")
EVERYBODY = [
    (1, "Ada Okafor", "1", 0, 14, 0),
    (2, "Ben Lindqvist", "2 > 1", 1, 9, 0),
    (3, "Chiara Conti", "3 > 1", 1, 3, 0),
    (4, "Dmitri Volkov", "4 > 2 > 1", 2, 5, 0),
    (5, "Elif Kaya", "5 > 2 > 1", 2, 2, 0),
    (6, "Farid Haddad", "6 > 4 > 2 > 1", 3, 3, 0),
    (7, "Grace Moyo", "7 > 4 > 2 > 1", 3, 0, 0),
    (11, "Hiro Tanaka", "11 > 6 > 4 > 2 > 1", 4, 2, 0),
    (12, "Ines Duarte", "12 > 11 > 6 > 4 > 2 > 1", 5, 1, 0),
    (13, "Jonas Weber", "13 > 3 > 1", 2, 0, 0),
    (14, "Kim Nguyen", "14 > 3 > 1", 2, 1, 0),
    (15, "Jonas Weber", "15 > 14 > 3 > 1", 3, 0, 0),
    (20, "Lena Weber", "20", 0, 1, 0),
    (21, "Mara Kovacs", "21 > 20", 1, 0, 0),
    (30, "Noor Rahman", "30 > 32 > 31", 2, 4, 1),
    (31, "Otto Brandt", "31 > 30 > 32", 2, 4, 1),
    (32, "Pia Larsen", "32 > 31 > 30", 2, 4, 1),
    (33, "Quentin Roy", "33 > 31 > 30 > 32", 3, 1, 1),
    (34, "Rosa Silva", "34 > 33 > 31 > 30 > 32", 4, 0, 1),
    (40, "Sven Olsen", "40", 0, 1, 1),
    (41, "Tara Singh", "41 > 40", 1, 0, 1),
    (50, "Uma Patel", "50", 0, 1, 0),
    (51, "Viktor Nagy", "51 > 50", 1, 0, 0),
    (60, "Wen Li", "60 > 5 > 2 > 1", 3, 1, 0),
    (61, "Xenia Popa", "61 > 60 > 5 > 2 > 1", 4, 0, 0),
    (111, "Yara Costa", "111 > 12 > 11 > 6 > 4 > 2 > 1", 6, 0, 0),
]


def only(*people):
    """Leaves these employees: number and manager; all are called Ana."""
    rows = ", ".join(f"({i}, 'Ana', {boss or 'NULL'})" for i, boss in people)
    return "DELETE FROM employees;" + (
        f"INSERT INTO employees VALUES {rows};" if rows else ""
    )


def row(number, chain, managers, below, looped=0):
    return (number, "Ana", chain, managers, below, looped)


def test_columns():
    """Six columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_three_levels():
    """A head, two below her, one below one of them."""
    check_rows(
        run_sql(before=only((5, None), (6, 5), (7, 5), (8, 6))),
        [
            row(5, "5", 0, 3),
            row(6, "6 > 5", 1, 1),
            row(7, "7 > 5", 1, 0),
            row(8, "8 > 6 > 5", 2, 0),
        ],
        ordered=True,
    )


def test_alone():
    """Somebody without a manager and without reports."""
    check_rows(run_sql(before=only((5, None))), [row(5, "5", 0, 0)])


def test_two_heads():
    """Two heads: their people are counted apart."""
    check_rows(
        run_sql(before=only((5, None), (6, None), (7, 5), (8, 6), (9, 6))),
        [
            row(5, "5", 0, 1),
            row(6, "6", 0, 2),
            row(7, "7 > 5", 1, 0),
            row(8, "8 > 6", 1, 0),
            row(9, "9 > 6", 1, 0),
        ],
        ordered=True,
    )


def test_manager_has_a_greater_number():
    """Numbers say nothing about who is above whom."""
    check_rows(
        run_sql(before=only((2, 4), (3, 2), (4, None))),
        [row(2, "2 > 4", 1, 1), row(3, "3 > 2 > 4", 2, 0), row(4, "4", 0, 2)],
        ordered=True,
    )


def test_hidden_everybody():
    """The whole result, in order."""
    check_rows(run_sql(), EVERYBODY, ordered=True)


def test_hidden_loop_of_two():
    """Two are each other's manager: each is below the other, and not below herself."""
    check_rows(
        run_sql(before=only((5, 6), (6, 5))),
        [row(5, "5 > 6", 1, 1, 1), row(6, "6 > 5", 1, 1, 1)],
        ordered=True,
    )


def test_hidden_own_manager():
    """Somebody is entered as her own manager."""
    check_rows(
        run_sql(before=only((5, 5), (6, 5))),
        [row(5, "5", 0, 1, 1), row(6, "6 > 5", 1, 0, 1)],
        ordered=True,
    )


def test_hidden_below_a_loop():
    """The way up ends in a loop of three: looped is 1 for those below it, too."""
    check_rows(
        run_sql(before=only((5, 6), (6, 7), (7, 5), (8, 5), (9, 8))),
        [
            row(5, "5 > 6 > 7", 2, 4, 1),
            row(6, "6 > 7 > 5", 2, 4, 1),
            row(7, "7 > 5 > 6", 2, 4, 1),
            row(8, "8 > 5 > 6 > 7", 3, 1, 1),
            row(9, "9 > 8 > 5 > 6 > 7", 4, 0, 1),
        ],
        ordered=True,
    )


def test_hidden_digits_inside_numbers():
    """1 is not in the chain because 11 and 21 are."""
    check_rows(
        run_sql(before=only((1, None), (11, 1), (21, 11), (211, 21), (2, 211))),
        [
            row(1, "1", 0, 4),
            row(2, "2 > 211 > 21 > 11 > 1", 4, 0),
            row(11, "11 > 1", 1, 3),
            row(21, "21 > 11 > 1", 2, 2),
            row(211, "211 > 21 > 11 > 1", 3, 1),
        ],
        ordered=True,
    )


def test_hidden_unknown_manager():
    """The manager has left the table: the chain ends below, and nothing is looped."""
    check_rows(
        run_sql(before=only((5, 99), (6, 5))),
        [row(5, "5", 0, 1), row(6, "6 > 5", 1, 0)],
        ordered=True,
    )


def test_hidden_many_levels():
    """A chain of 120 levels comes out whole."""
    people = [(1, None), *((i, i - 1) for i in range(2, 121))]
    rows = run_sql(before=only(*people))
    check(rows[0], row(1, "1", 0, 119))
    check(rows[-1], row(120, " > ".join(str(i) for i in range(120, 0, -1)), 119, 0))


def test_hidden_loop_beside_a_tree():
    """A loop does not disturb the others."""
    check_rows(
        run_sql(before=only((1, None), (2, 1), (3, 4), (4, 3), (5, 2))),
        [
            row(1, "1", 0, 2),
            row(2, "2 > 1", 1, 1),
            row(3, "3 > 4", 1, 1, 1),
            row(4, "4 > 3", 1, 1, 1),
            row(5, "5 > 2 > 1", 2, 0),
        ],
        ordered=True,
    )


def test_hidden_nobody():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
