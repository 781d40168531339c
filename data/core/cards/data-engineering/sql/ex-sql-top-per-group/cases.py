COLUMNS = ("department", "place", "employee_id", "name", "salary")
WHOLE_COMPANY = [
    ("Analytics", 1, 206, "Ana Petrova", 71000),
    ("Analytics", 2, 211, "Bo Larsen", 64000),
    ("Engineering", 1, 214, "Eve Martin", 95000),
    ("Engineering", 2, 212, "Gus Meyer", 88000),
    ("Engineering", 2, 213, "Femi Ade", 88000),
    ("Finance", 1, 204, "Kai Olsen", 67000),
    ("Finance", 1, 226, "Lea Fischer", 67000),
    ("Legal", 1, 202, "Olga Ivanova", 83000),
    ("Sales", 1, 201, "Pia Rossi", 57000),
    ("Sales", 2, 209, "Sam Carter", 49000),
    ("Sales", 2, 228, "Tia Wong", 49000),
    ("Sales", 2, 229, "Quinn Doyle", 49000),
    ("Support", 1, 220, "Vera Popa", 42000),
]


def only(*people):
    """Leaves these people: id, name, department, salary and perhaps the last day."""
    rows = [person if len(person) == 5 else (*person, None) for person in people]
    return "DELETE FROM employees;" + _insert("employees", rows)


def _sql(value):
    return "NULL" if value is None else repr(value)


def _insert(table, rows):
    values = ", ".join(f"({', '.join(map(_sql, row))})" for row in rows)
    return f"INSERT INTO {table} VALUES {values};" if rows else ""


def of(rows, department):
    """The rows of one department."""
    return [row for row in rows if row[0] == department]


def test_columns():
    """Five columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_two_of_four():
    """Analytics: the two best paid, without anybody who has left."""
    check_rows(
        of(run_sql(), "Analytics"),
        [
            ("Analytics", 1, 206, "Ana Petrova", 71000),
            ("Analytics", 2, 211, "Bo Larsen", 64000),
        ],
        ordered=True,
    )


def test_two_departments():
    """Departments are ranked apart and listed by name."""
    check_rows(
        run_sql(
            before=only(
                (1, "Ann", 50, 400),
                (2, "Bob", 50, 500),
                (3, "Cy", 50, 300),
                (4, "Dee", 40, 90),
                (5, "Eli", 40, 80),
            )
        ),
        [
            ("Legal", 1, 4, "Dee", 90),
            ("Legal", 2, 5, "Eli", 80),
            ("Sales", 1, 2, "Bob", 500),
            ("Sales", 2, 1, "Ann", 400),
        ],
        ordered=True,
    )


def test_tie_for_second_place():
    """Three people of Sales share second place, listed by their number."""
    check_rows(
        of(run_sql(), "Sales"),
        [
            ("Sales", 1, 201, "Pia Rossi", 57000),
            ("Sales", 2, 209, "Sam Carter", 49000),
            ("Sales", 2, 228, "Tia Wong", 49000),
            ("Sales", 2, 229, "Quinn Doyle", 49000),
        ],
        ordered=True,
    )


def test_without_a_department():
    """Who has no department, or one that is not in the table, is not listed."""
    check_rows(
        run_sql(
            before=only(
                (1, "Ann", None, 900),
                (2, "Bob", 10, 70),
                (3, "Cy", 99, 800),
                (4, "Dee", 10, 60),
            )
        ),
        [("Analytics", 1, 2, "Bob", 70), ("Analytics", 2, 4, "Dee", 60)],
        ordered=True,
    )


def test_hidden_whole_company():
    """The whole result, in order."""
    check_rows(run_sql(), WHOLE_COMPANY, ordered=True)


def test_hidden_tie_for_first_place():
    """Two share first place: both places are taken, the next salary is third."""
    check_rows(
        run_sql(
            before=only(
                (3, "Ann", 30, 500),
                (2, "Bob", 30, 500),
                (1, "Cy", 30, 400),
            )
        ),
        [("Finance", 1, 2, "Bob", 500), ("Finance", 1, 3, "Ann", 500)],
        ordered=True,
    )


def test_hidden_all_the_same():
    """Five people with one salary are all first."""
    check_rows(
        run_sql(before=only(*((i, f"P{i}", 10, 300) for i in (4, 2, 5, 1, 3)))),
        [("Analytics", 1, i, f"P{i}", 300) for i in range(1, 6)],
        ordered=True,
    )


def test_hidden_only_one():
    """A department of one lists that one."""
    check_rows(run_sql(before=only((7, "Ann", 40, 500))), [("Legal", 1, 7, "Ann", 500)])


def test_hidden_left_the_company():
    """Who has left takes no place, though paid best."""
    check_rows(
        run_sql(
            before=only(
                (1, "Ann", 20, 900, "2026-01-31"),
                (2, "Bob", 20, 800, "2025-06-30"),
                (3, "Cy", 20, 500),
                (4, "Dee", 20, 400),
            )
        ),
        [("Engineering", 1, 3, "Cy", 500), ("Engineering", 2, 4, "Dee", 400)],
        ordered=True,
    )


def test_hidden_leaves_later():
    """Any left_on counts as having left, one in the future, too."""
    check_rows(
        run_sql(before=only((1, "Ann", 40, 900, "2099-12-31"), (2, "Bob", 40, 500))),
        [("Legal", 1, 2, "Bob", 500)],
    )


def test_hidden_names_not_numbers():
    """Departments stand by name: Research (70) before Support (60)."""
    check_rows(
        run_sql(
            before=only((1, "Ann", 60, 500), (2, "Bob", 70, 400), (3, "Cy", 10, 300))
        ),
        [
            ("Analytics", 1, 3, "Cy", 300),
            ("Research", 1, 2, "Bob", 400),
            ("Support", 1, 1, "Ann", 500),
        ],
        ordered=True,
    )


def test_hidden_unknown_salary():
    """An unknown salary gets no place, not even where nobody else would."""
    check_rows(
        run_sql(
            before=only(
                (1, "Ann", 60, None),
                (2, "Bob", 60, 500),
                (3, "Cy", 70, None),
            )
        ),
        [("Support", 1, 2, "Bob", 500)],
    )


def test_hidden_unpaid():
    """A salary of 0 is known and counts."""
    check_rows(
        run_sql(before=only((1, "Ann", 70, 0), (2, "Bob", 70, 500))),
        [("Research", 1, 2, "Bob", 500), ("Research", 2, 1, "Ann", 0)],
        ordered=True,
    )


def test_hidden_namesakes():
    """Two people of one name and one salary are two."""
    check_rows(
        run_sql(before=only((2, "Sam", 50, 500), (1, "Sam", 50, 500))),
        [("Sales", 1, 1, "Sam", 500), ("Sales", 1, 2, "Sam", 500)],
        ordered=True,
    )


def test_hidden_nobody():
    """Without employees there is no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
