import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.practice import Outcome, Verdict
from studyapp.practice.child.bundled import column_of
from studyapp.practice.child.sql import statements

ORDERS = "id,amount,zip,note\n1,2.5,007,a\n2,,010,\n"
CASES = """
def test_rows():
    check_rows(run_sql(), [(1, 2.5, "007", "a"), (2, None, "010", None)])

def test_hidden_changed():
    rows = run_sql(before="DELETE FROM orders WHERE id = 1")
    check(rows.columns, ("id", "amount", "zip", "note"))
    check(list(rows), [(2, None, "010", None)])
"""
ENDLESS = "WITH RECURSIVE t(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM t) SELECT"


@pytest.fixture
def tried(runner, workout, tmp_path) -> Callable[..., Verdict]:
    """What comes of a query."""
    file = tmp_path / "orders.csv"
    file.write_text(ORDERS)

    def tried(query: str, cases: str = CASES, *files: Path, seconds: float = 5.0) -> Verdict:
        exercise = workout(cases, language="sql", data=(file, *files), seconds=seconds)
        return runner.run(exercise, query, submit=True)

    return tried


def test_a_csv_is_a_table_and_each_run_sees_a_fresh_copy(tried):
    assert tried("SELECT * FROM orders").holds


def test_columns_and_rows_of_the_last_statement_count(tried):
    query = """
        CREATE TEMP TABLE kept AS SELECT * FROM orders; -- a comment; with a semicolon
        SELECT * FROM kept WHERE note IS NULL OR note <> ';';
        -- the end
    """

    assert tried(query).holds


def test_a_query_may_change_its_copy(tried):
    verdict = tried("DELETE FROM orders; SELECT * FROM orders")

    assert [result.outcome for result in verdict.results] == [Outcome.WRONG] * 2


def test_a_database_file_is_there_as_it_is(tried, tmp_path):
    file = tmp_path / "shop.sqlite"
    with closing(sqlite3.connect(file)) as shop:
        shop.executescript("CREATE TABLE shop (x); INSERT INTO shop VALUES (NULL), (x'00'), ('a');")
    cases = "def test_it(): check_rows(run_sql(), [(None,), (b'\\0',), ('a',)])\n"

    assert tried("SELECT x FROM shop", cases, file).holds


REFUSED = {
    "another database": ("ATTACH 'x' AS y; SELECT 1", "ATTACH"),
    "a pragma that changes": ("PRAGMA writable_schema = 1; SELECT 1", "PRAGMA writable_schema"),
    "an extension": ("SELECT load_extension('x')", "load_extension"),
    "a copy into a file": ("VACUUM INTO 'x'", "ATTACH"),
}


@pytest.mark.parametrize(("query", "says"), REFUSED.values(), ids=REFUSED)
def test_what_leads_out_of_the_tables_is_refused(tried, query, says):
    first = tried(query).first_failure

    assert first.outcome is Outcome.FORBIDDEN
    assert first.summary == f"A query may not use {says} here."


RAISED = {
    "a mistake in the grammar": ("SELECT FROM", "OperationalError"),
    "no statement": ("-- nothing", "There is no statement in the query."),
    "no rows": ("DELETE FROM orders", "The last statement gives no rows: it has to be a SELECT."),
    "too many rows": (f"{ENDLESS} x FROM t", "The query gives more than 100,000 rows."),
    "a large value": ("SELECT zeroblob(1000000000)", "DataError: string or blob too big"),
}


@pytest.mark.parametrize(("query", "says"), RAISED.values(), ids=RAISED)
def test_a_query_that_cannot_be_used_says_why(tried, query, says):
    first = tried(query).first_failure

    assert first.outcome is Outcome.RAISED
    assert says in first.summary


def test_a_query_that_does_not_end_is_stopped(tried):
    verdict = tried(f"{ENDLESS} count(*) FROM t", seconds=0.2)

    assert [result.outcome for result in verdict.results] == [Outcome.TIME] * 2
    assert verdict.results[0].summary == "The query took longer than 0.2 s."


def test_a_wrong_name_is_explained_by_those_there_are(tried):
    first = tried("SELECT amonut FROM orders").first_failure

    assert "`amount`" in first.failure.explanation


@pytest.mark.parametrize("case", ["run_sql('SELECT x FROM y')", "run_sql(before='DROP TABLE y')"])
def test_a_query_of_the_authors_that_fails_is_a_broken_exercise(tried, case):
    first = tried("SELECT 1", f"def test_it(): {case}\n").first_failure

    assert first.outcome is Outcome.BROKEN


def test_a_table_that_cannot_be_read_is_a_broken_exercise(tried, tmp_path):
    file = tmp_path / "uneven.csv"
    file.write_text("a,b\n1\n")

    trouble = tried("SELECT 1", CASES, file).trouble

    assert trouble.outcome is Outcome.BROKEN
    assert "uneven.csv" in trouble.summary


@pytest.mark.parametrize(
    ("texts", "kind", "values"),
    [
        (["1", "-2", ""], "INTEGER", [1, -2, None]),
        (["1", "2.5", "1e3"], "REAL", [1.0, 2.5, 1000.0]),
        (["007", "010"], "TEXT", ["007", "010"]),
        (["1", "007"], "TEXT", ["1", "007"]),
        (["1", "x"], "TEXT", ["1", "x"]),
        (["nan", "inf"], "TEXT", ["nan", "inf"]),
        (["1_000"], "TEXT", ["1_000"]),
        (["", ""], "TEXT", [None, None]),
        (["99999999999999999999"], "REAL", [1e20]),
    ],
)
def test_a_column_has_the_type_that_all_its_values_have(texts, kind, values):
    assert column_of(texts) == (kind, values)


@given(st.lists(st.sampled_from(["SELECT 1", "SELECT ';'", "SELECT 2 /* ; */", 'SELECT ";"'])))
def test_a_semicolon_within_a_text_or_a_comment_ends_no_statement(parts):
    assert [each.strip() for each in statements(" ;\n".join(parts))] == parts
