"""A progress file of the first release, with all that it could hold, becomes one of today."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, datetime

import pytest

from studyapp.bank import Level
from studyapp.store.backup import backup_folder, backups, restore
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS, VERSION
from studyapp.store.notebook import SqlNotebook
from studyapp.store.progress_file import connect_read_only, version_of
from studyapp.store.repair import check
from studyapp.store.review_log import SqlReviewLog
from studyapp.store.settings import SqlSettings
from studyapp.store.workbook import SqlWorkbook
from studyapp.study import Bookmark, Goal, Reason, Retraction, StoreError
from tests.store.samples import NOON, fill, review, state

FIRST_RELEASE = STEPS[:1]


@pytest.fixture
def old(file):
    """Closed, with rows in every table."""
    with closing(open_database(file, NOON, FIRST_RELEASE)) as database:
        fill(database, reviews=60)
        log = SqlReviewLog(database, datetime.date, "test 1")
        log.add(review(60), state())
        log.retract(Retraction("00000061", "00000060", NOON), None)
        notebook = SqlNotebook(database)
        notebook.bookmark(Bookmark("gil", is_topic=False, reason=Reason.WEAK, at=NOON))
        notebook.save_note("gil", "A lock.", NOON)
        notebook.save_own_answer("gil", "One thread at a time.", NOON)
        notebook.suspend("mro", NOON)
        settings = SqlSettings(database, lambda: NOON)
        settings.set_goal(Goal(level=Level.MID, interview=date(2030, 2, 1), asked=True))
        settings.set("theme", "dark")
    return file


def _rows(file):
    with closing(connect_read_only(file)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}"), key=str) for (name,) in names
        }


def _version(file):
    with closing(connect_read_only(file)) as connection:
        return version_of(connection)


def test_every_row_stays(old):
    before = _rows(old)
    assert all(before.values())

    open_database(old, NOON).close()

    assert _version(old) == VERSION
    assert before.items() <= _rows(old).items()
    assert check(old) == []


def test_what_is_new_can_be_used_at_once(old):
    with closing(open_database(old, NOON)) as database:
        SqlWorkbook(database).trust("tides", "0af3", NOON)

        assert SqlWorkbook(database).trusts("tides", "0af3")
        assert SqlNotebook(database).note("gil") == "A lock."


def test_the_backup_made_before_is_the_file_as_it_was(old):
    before = _rows(old)

    open_database(old, NOON).close()

    [backup] = backups(backup_folder(old))
    assert _version(backup.file) == 1
    assert _rows(backup.file) == before


def test_nothing_changes_where_that_backup_cannot_be_made(old):
    before = old.read_bytes()
    backup_folder(old).write_text("in the way")

    with pytest.raises(StoreError):
        open_database(old, NOON)

    assert old.read_bytes() == before
    assert _version(old) == 1


def test_a_step_that_fails_leaves_the_rows_and_the_version(old):
    before = _rows(old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("CREATE TABLE draft (in_the_way)")

    with pytest.raises(sqlite3.OperationalError, match="draft already exists"):
        open_database(old, NOON)

    assert _version(old) == 1
    assert _rows(old) == {**before, "draft": []}


def test_all_who_come_at_once_find_it_migrated_and_it_is_backed_up_whole(old):
    before = _rows(old)

    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: open_database(old, NOON), range(8)))

    for database in opened:
        database.close()
    assert _version(old) == VERSION
    made = backups(backup_folder(old))
    assert made
    for rows in (_rows(backup.file) for backup in made):
        assert {table: rows[table] for table in before} == before


def test_a_backup_of_the_first_release_can_be_brought_back(old, tmp_path):
    aside = old.rename(tmp_path / "mine.sqlite")
    open_database(old, NOON).close()

    restore(aside, old, NOON)

    with closing(open_database(old, NOON)) as database:
        assert SqlNotebook(database).note("gil") == "A lock."
    assert _version(old) == VERSION


def test_the_first_release_would_refuse_it_afterwards(old):
    open_database(old, NOON).close()
    before = _rows(old)

    with pytest.raises(StoreError, match="newer release"):
        open_database(old, NOON, FIRST_RELEASE)

    assert _rows(old) == before
