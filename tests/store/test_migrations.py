import hashlib
import sqlite3
from contextlib import closing

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect

from studyapp.store.database import make_engine
from studyapp.store.migrations import STEPS, VERSION, migrate
from studyapp.store.progress_file import APPLICATION_ID, connect
from studyapp.store.tables import metadata


@pytest.fixture
def connection(file):
    with closing(connect(file)) as opened:
        yield opened


@pytest.fixture
def migrated(file, connection):
    migrate(connection)
    engine = make_engine(file)
    yield engine
    engine.dispose()


@pytest.fixture
def made(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'made.sqlite'}")
    metadata.create_all(engine)
    yield engine
    engine.dispose()


def _shape(engine):
    """Every table's columns, keys, checks and indexes, however they came about."""
    found = inspect(engine)
    return {
        table: (
            {c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(table)},
            found.get_pk_constraint(table)["constrained_columns"],
            [
                (k["constrained_columns"], k["referred_table"])
                for k in found.get_foreign_keys(table)
            ],
            {check["name"]: check["sqltext"] for check in found.get_check_constraints(table)},
            {index["name"]: index["column_names"] for index in found.get_indexes(table)},
            found.get_table_options(table),
        )
        for table in found.get_table_names()
        for keys in [found.get_foreign_keys(table)]
    }


def _triggers(engine):
    with engine.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        )
        return {name: " ".join(sql.split()) for name, sql in rows}


def _everything(connection):
    return list(connection.iterdump())


def test_migrations_end_at_the_tables_of_today(migrated, made):
    assert _shape(migrated) == _shape(made)


def test_migrations_end_at_the_triggers_of_today(migrated, made):
    assert len(_triggers(migrated)) == 8
    assert _triggers(migrated) == _triggers(made)


def test_alembic_finds_no_drift(migrated):
    with migrated.connect() as connection:
        drift = compare_metadata(MigrationContext.configure(connection), metadata)

    assert drift == []


def test_alembic_would_find_drift(migrated):
    with migrated.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE note ADD COLUMN colour TEXT")
        drift = compare_metadata(MigrationContext.configure(connection), metadata)

    assert [change[0] for change in drift] == ["remove_column"]


def test_a_migrated_file_says_whose_it_is_and_how_new(connection):
    migrate(connection)

    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_migrating_twice_changes_nothing(connection):
    migrate(connection)
    before = _everything(connection)

    migrate(connection)

    assert _everything(connection) == before


def test_a_failed_step_leaves_the_file_as_it_was(connection):
    migrate(connection)
    before = _everything(connection)
    broken = (*STEPS, ("CREATE TABLE extra (x)", "CREATE TABLE oops (x"))

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, broken)

    assert _everything(connection) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_steps_before_a_failed_one_stand(connection):
    steps = (*STEPS, ("CREATE TABLE extra (x)",), ("CREATE TABLE oops (x",))

    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, steps)

    assert connection.execute("PRAGMA user_version").fetchone() == (VERSION + 1,)
    assert connection.execute("SELECT count(*) FROM extra").fetchone() == (0,)


def test_a_released_step_is_never_edited():
    released = [hashlib.sha256("\0".join(step).encode()).hexdigest()[:16] for step in STEPS[:1]]

    assert released == ["b629fcf1fa12997d"]


@pytest.mark.parametrize("table", ["review", "retraction", "attempt"])
@pytest.mark.parametrize("change", ["UPDATE {} SET at = 1", "DELETE FROM {}"])
def test_the_log_can_only_grow(connection, table, change):
    migrate(connection)
    connection.execute(
        "INSERT INTO review (id, card, grade, at, day, took)"
        " VALUES ('a', 'c', 3, 0, '2030-01-01', 0)"
    )
    connection.execute("INSERT INTO retraction VALUES ('b', 'a', 0, 0)")
    connection.execute("INSERT INTO attempt VALUES ('a', 'e', 0, 0, 1, 8, 'wrong', 0, 0, '')")

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(change.format(table))
