import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError, OperationalError

from studyapp.store.backup import backup_folder, backups
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS, VERSION
from studyapp.store.progress_file import APPLICATION_ID, connect, connect_read_only
from studyapp.store.tables import setting
from studyapp.study import StoreError
from tests.store.samples import damage, fill

NEXT_RELEASE = (*STEPS, ("CREATE TABLE later (x TEXT) STRICT",))

# The folder belongs to nobody, who may therefore not get round the file's mode as root would.
AS_NOBODY = """
import os, sys, tempfile
from datetime import UTC, datetime
from pathlib import Path
from studyapp.store.database import open_database
from studyapp.study import StoreError
from tests.store.samples import fill

now = datetime(2030, 1, 15, tzinfo=UTC)
with tempfile.TemporaryDirectory() as name:
    if os.geteuid() == 0:
        os.chown(name, 65534, 65534)
        os.setgid(65534)
        os.setuid(65534)
    folder = Path(name)
    file = folder / "progress.sqlite"
    database = open_database(file, now)
    fill(database)
    database.close()
    before = file.read_bytes()
    locked = file if sys.argv[1] == "file" else folder
    locked.chmod(int(sys.argv[2], 8))
    try:
        open_database(file, now)
    except StoreError as error:
        print(error)
    folder.chmod(0o700)
    file.chmod(0o600)
    assert file.read_bytes() == before
    assert os.listdir(folder) == [file.name], os.listdir(folder)
"""


def _sqlite_file(file, *statements):
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def _refused(file, noon):
    """What is told; the file and its folder are as before."""
    before = {path: path.read_bytes() for path in file.parent.iterdir() if path.is_file()}
    with pytest.raises(StoreError) as refusal:
        open_database(file, noon)
    assert {p: p.read_bytes() for p in file.parent.iterdir() if p.is_file()} == before
    return str(refusal.value)


def test_a_missing_file_is_made_with_its_folder(tmp_path, noon):
    file = tmp_path / "not" / "yet" / "progress.sqlite"

    open_database(file, noon).close()

    assert file.is_file()


def test_an_empty_file_is_taken_for_a_new_one(file, noon):
    file.touch()

    open_database(file, noon).close()

    assert file.stat().st_size > 0


def test_a_closed_file_has_nothing_beside_it(file, noon):
    database = open_database(file, noon)
    fill(database)

    database.close()

    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_every_connection_is_careful(database, pragma, value):
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def _save(database, value, *, then=""):
    with database.writing() as connection:
        connection.execute(insert(setting), {"name": "theme", "value": value})
        connection.exec_driver_sql(then or "SELECT 1")


def _saved(database):
    with database.reading() as connection:
        return connection.execute(select(setting.c.value)).scalars().all()


def test_a_block_is_saved_when_it_is_left(database):
    _save(database, "dark")

    assert _saved(database) == ["dark"]


def test_a_failed_block_leaves_nothing(database):
    with pytest.raises(OperationalError):
        _save(database, "dark", then="SELECT nonsense")

    assert _saved(database) == []


def test_a_mistake_of_ours_stays_an_exception(database):
    with pytest.raises(IntegrityError):
        _save(database, None)


def test_a_full_disk_is_told_in_plain_words(database):
    with database.reading() as connection:  # the pool hands out this connection again
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # what a full disk looks like

    with pytest.raises(StoreError, match=r"progress\.sqlite .*disk is full"):
        _save(database, "x" * 100_000)

    assert _saved(database) == []


def test_another_writer_is_told_in_plain_words(file, database):
    with database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")  # in the test nobody will yield
    with closing(connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreError, match="in use by another program"):
            _save(database, "dark")


def test_a_file_of_a_newer_release_is_refused(file, noon):
    open_database(file, noon, NEXT_RELEASE).close()

    assert "newer release" in _refused(file, noon)


def test_a_newer_release_that_crashed_is_refused_by_its_wal(file, noon, run_python):
    open_database(file, noon).close()
    run_python(
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1])\n"
        f"c.execute('PRAGMA user_version = {VERSION + 1}')\n"
        "os._exit(1)",
        file,
    )
    assert int.from_bytes(file.read_bytes()[60:64]) == VERSION

    with pytest.raises(StoreError, match="newer release"):
        open_database(file, noon)


def test_a_file_of_another_program_is_refused(file, noon):
    _sqlite_file(file, "PRAGMA application_id = 77", "CREATE TABLE theirs (x)")

    assert "another program" in _refused(file, noon)


def test_a_nameless_file_with_tables_is_refused(file, noon):
    _sqlite_file(file, "CREATE TABLE theirs (x)")

    assert "another program" in _refused(file, noon)


@pytest.mark.parametrize("content", [b"Dear diary", b"\0" * 5000, b"SQLite format 3\0"])
def test_what_is_no_database_is_refused(file, noon, content):
    file.write_bytes(content)

    assert "not a progress file" in _refused(file, noon)


def test_a_damaged_file_is_refused(file, noon):
    database = open_database(file, noon)
    fill(database, reviews=500)
    database.close()
    damage(file)

    assert "damaged" in _refused(file, noon)


def test_a_folder_in_its_place_is_refused(file, noon):
    file.mkdir()

    assert "is a folder" in _refused(file, noon)


def test_a_file_in_place_of_its_folder_is_refused(tmp_path, noon):
    (tmp_path / "data").write_text("in the way")

    with pytest.raises(StoreError, match="cannot be opened"):
        open_database(tmp_path / "data" / "progress.sqlite", noon)


@pytest.mark.parametrize(
    ("what", "mode"), [("file", "400"), ("file", "000"), ("folder", "500"), ("folder", "000")]
)
@pytest.mark.skipif("os.name == 'nt'", reason="Windows knows no such modes")
def test_what_may_not_be_written_or_read_is_refused(run_python, what, mode):
    finished = run_python(AS_NOBODY, what, mode)

    assert finished.returncode == 0, finished.stderr
    assert "progress.sqlite cannot be" in finished.stdout


def test_an_older_file_is_backed_up_before_it_is_migrated(file, noon):
    open_database(file, noon).close()

    open_database(file, noon, NEXT_RELEASE).close()

    [backup] = backups(backup_folder(file))
    assert "-before-upgrade" in backup.file.name
    with closing(connect_read_only(backup.file)) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert copy.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_a_new_file_needs_no_backup(file, noon):
    open_database(file, noon, NEXT_RELEASE).close()

    assert backups(backup_folder(file)) == []


def test_a_failed_migration_leaves_the_file_usable(file, noon):
    database = open_database(file, noon)
    fill(database, reviews=3)
    database.close()

    with pytest.raises(sqlite3.OperationalError):
        open_database(file, noon, (*STEPS, ("CREATE TABLE oops (x",)))

    with closing(connect_read_only(file)) as connection:
        assert connection.execute("SELECT count(*) FROM review").fetchone() == (3,)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)


def test_odd_characters_in_a_path_do_no_harm(tmp_path, noon):
    file = tmp_path / "50% #1? ä b" / "progress.sqlite"

    open_database(file, noon).close()
    open_database(file, noon).close()

    assert file.is_file()
