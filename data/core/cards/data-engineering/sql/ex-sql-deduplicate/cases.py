COLUMNS = ("email", "record_id", "name", "phone", "imported_on")
EVERYBODY = [
    ("ada.okafor@example.com", 10, "Ada Okafor", "+44 20 5550 2001", "2026-04-06"),
    ("ben@lindqvist.example", 2, "Ben Lindqvist", "+46 8 555 0102", "2026-03-02"),
    ("chiara.conti@example.it", 22, "Chiara Conti", "+39 06 5550 1103", "2026-05-04"),
    ("d.volkov@example.com", 12, "Dmitri Volkov", "+49 30 5550 1104", "2026-04-06"),
    ("elif@kaya.example", 23, "  ", "+90 212 555 0123", "2026-05-04"),
    ("farid.haddad@example.com", 7, "Farid Haddad", "+49 40 5550 1207", "2026-03-02"),
    ("grace@moyo.example", 8, "Grace Moyo", "+27 11 555 0108", "2026-03-02"),
    ("hiro.tanaka@example.jp", 18, "Hiro Tanaka", "+81 3 5550 2009", "2026-04-06"),
    ("ines@duarte.example", 15, "Ines Duarte", "+351 21 555 0115", "2026-04-06"),
    ("j.weber@example.de", 20, "Jonas Weber", "+49 89 5550 1020", "2026-04-06"),
    ("jonas.weber@example.de", 25, "Jonas Weber", "   ", "2026-05-04"),
    ("kim@nguyen.example", 27, "Kim Nguyen", "+84 24 555 0127", "2026-05-04"),
    ("lena.weber@example.de", 31, "Lena Weber", "+49 89 5550 1030", "2026-05-04"),
]


def only(*records):
    """Leaves these records: number, address, name, phone, day of the import."""
    rows = ", ".join(f"({', '.join(map(_sql, row))})" for row in records)
    return "DELETE FROM contacts;" + (
        f"INSERT INTO contacts VALUES {rows};" if rows else ""
    )


def _sql(value):
    return "NULL" if value is None else repr(value)


def of(rows, email):
    """The rows of one address."""
    return [row for row in rows if row[0] == email]


def test_columns():
    """Five columns, named and in the order of the task."""
    check(run_sql().columns, COLUMNS)


def test_single_record():
    """j.weber@example.de was imported once."""
    check_rows(
        of(run_sql(), "j.weber@example.de"),
        [("j.weber@example.de", 20, "Jonas Weber", "+49 89 5550 1020", "2026-04-06")],
    )


def test_newest_of_several():
    """Chiara has two complete records: the newer one is kept."""
    check_rows(
        of(run_sql(), "chiara.conti@example.it"),
        [
            (
                "chiara.conti@example.it",
                22,
                "Chiara Conti",
                "+39 06 5550 1103",
                "2026-05-04",
            )
        ],
    )


def test_newest_is_incomplete():
    """Farid's newest record has no name: the complete one before it is kept."""
    check_rows(
        of(run_sql(), "farid.haddad@example.com"),
        [
            (
                "farid.haddad@example.com",
                7,
                "Farid Haddad",
                "+49 40 5550 1207",
                "2026-03-02",
            )
        ],
    )


def test_same_day():
    """Hiro was imported twice on a day: the greater record_id is kept."""
    check_rows(
        of(run_sql(), "hiro.tanaka@example.jp"),
        [
            (
                "hiro.tanaka@example.jp",
                18,
                "Hiro Tanaka",
                "+81 3 5550 2009",
                "2026-04-06",
            )
        ],
    )


def test_capitals():
    """ANA@site.example and ana@site.example are one address, shown in small letters."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Ana", "1-1", "2026-01-01"),
                (2, "ANA@site.example", "Ana", "1-2", "2026-01-02"),
            )
        ),
        [("ana@site.example", 2, "Ana", "1-2", "2026-01-02")],
    )


def test_hidden_everybody():
    """The whole result: one row for each address."""
    check_rows(run_sql(), EVERYBODY)


def test_hidden_blanks_around_the_address():
    """Blanks before and behind the address do not count."""
    check_rows(
        run_sql(
            before=only(
                (1, "  ana@site.example", "Ana", "1-1", "2026-01-03"),
                (2, "ana@site.example ", "Ana", "1-2", "2026-01-02"),
            )
        ),
        [("ana@site.example", 1, "Ana", "1-1", "2026-01-03")],
    )


def test_hidden_never_complete():
    """None of the records is complete: the newest of them is kept."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", None, "1-1", "2026-01-03"),
                (2, "ana@site.example", "Ana", None, "2026-01-02"),
            )
        ),
        [("ana@site.example", 1, None, "1-1", "2026-01-03")],
    )


def test_hidden_blank_values():
    """A name or a phone of nothing but blanks is missing."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Ana", "1-1", "2026-01-01"),
                (2, "ana@site.example", "Ana", "  ", "2026-01-02"),
                (3, "ana@site.example", "", "1-3", "2026-01-03"),
                (4, "ana@site.example", "   ", "1-4", "2026-01-04"),
            )
        ),
        [("ana@site.example", 1, "Ana", "1-1", "2026-01-01")],
    )


def test_hidden_half_filled():
    """One missing value or two: incomplete alike, and the newer record is kept."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Ana", None, "2026-01-01"),
                (2, "ana@site.example", None, "", "2026-01-02"),
            )
        ),
        [("ana@site.example", 2, None, "", "2026-01-02")],
    )


def test_hidden_null_or_blank():
    """NULL and blank are missing alike: between two such records the newer one is kept."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Ana", "  ", "2026-01-01"),
                (2, "ana@site.example", "Ana", None, "2026-01-02"),
                (3, "joe@site.example", None, "2-1", "2026-01-01"),
                (4, "joe@site.example", "", "2-1", "2026-01-02"),
            )
        ),
        [
            ("ana@site.example", 2, "Ana", None, "2026-01-02"),
            ("joe@site.example", 4, "", "2-1", "2026-01-02"),
        ],
    )


def test_hidden_values_stay():
    """Name and phone come out of one record, blanks and all."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Zoe", "9-9", "2026-01-01"),
                (2, "ana@site.example", " Ana ", "1-1 ", "2026-01-02"),
            )
        ),
        [("ana@site.example", 2, " Ana ", "1-1 ", "2026-01-02")],
    )


def test_hidden_without_an_address():
    """Records without an address are left out."""
    check_rows(
        run_sql(
            before=only(
                (1, None, "Ana", "1-1", "2026-01-01"),
                (2, "", "Ana", "1-1", "2026-01-01"),
                (3, "   ", "Ana", "1-1", "2026-01-01"),
                (4, "joe@site.example", "Joe", "2-1", "2026-01-01"),
            )
        ),
        [("joe@site.example", 4, "Joe", "2-1", "2026-01-01")],
    )


def test_hidden_late_import():
    """The greater record_id has the earlier day: the day decides."""
    check_rows(
        run_sql(
            before=only(
                (7, "ana@site.example", "Ana", "1-7", "2026-03-01"),
                (8, "ana@site.example", "Ana", "1-8", "2026-02-28"),
            )
        ),
        [("ana@site.example", 7, "Ana", "1-7", "2026-03-01")],
    )


def test_hidden_same_person_two_addresses():
    """One name with two addresses stays two rows: only the address counts."""
    check_rows(
        run_sql(
            before=only(
                (1, "ana@site.example", "Ana", "1-1", "2026-01-01"),
                (2, "ana@home.example", "Ana", "1-1", "2026-01-01"),
                (3, "an a@site.example", "Ana", "1-1", "2026-01-01"),
            )
        ),
        [
            ("ana@site.example", 1, "Ana", "1-1", "2026-01-01"),
            ("ana@home.example", 2, "Ana", "1-1", "2026-01-01"),
            ("an a@site.example", 3, "Ana", "1-1", "2026-01-01"),
        ],
    )


def test_hidden_ten_after_nine():
    """record_id is a number: 10 is greater than 9."""
    check_rows(
        run_sql(
            before=only(
                (10, "ana@site.example", "Ana", "1-2", "2026-01-01"),
                (9, "ana@site.example", "Ana", "1-1", "2026-01-01"),
            )
        ),
        [("ana@site.example", 10, "Ana", "1-2", "2026-01-01")],
    )


def test_hidden_no_records():
    """An empty table gives no row, and the columns keep their names."""
    check_rows(run_sql(before=only()), [])
    check(run_sql(before=only()).columns, COLUMNS)
