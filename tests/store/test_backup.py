import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.store.backup import (
    _copy_whole,
    back_up,
    backup_folder,
    backup_to,
    backups,
    restore,
    to_keep,
)
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS
from studyapp.store.progress_file import connect, connect_read_only, sidecar
from studyapp.study import StoreError
from tests.store.samples import damage, fill

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NEXT_RELEASE = (*STEPS, ("CREATE TABLE later (x TEXT) STRICT",))

# A limit on the size of files is the nearest thing to a full disk that needs no rights; the
# progress file's -shm has 32 KB.
ON_A_FULL_DISK = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from studyapp.store.backup import backup_to, restore
from studyapp.study import StoreError

deed, one, other = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, resource.RLIM_INFINITY))
try:
    if deed == "back up":
        backup_to(one, other)
    else:
        restore(one, other, datetime(2030, 1, 15, tzinfo=UTC))
except StoreError as error:
    print(error)
"""


@pytest.fixture
def folder(file):
    return backup_folder(file)


@pytest.fixture
def filled(file, noon):
    """A closed progress file with three reviews."""
    _fill(file, noon, 3)
    return file


def _fill(file, noon, reviews):
    database = open_database(file, noon)
    fill(database, reviews)
    database.close()


def _change(file):
    with closing(connect(file)) as connection:
        connection.execute("INSERT OR REPLACE INTO setting VALUES ('change', hex(randomblob(8)))")


def _reviews(file):
    with closing(connect_read_only(file)) as connection:
        return connection.execute("SELECT count(*) FROM review").fetchone()[0]


def _names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_what_the_file_holds(filled, folder, noon):
    backup = back_up(filled, folder, noon)

    assert backup.name == "progress-2030-01-15T120000Z.sqlite"
    assert _reviews(backup) == 3


def test_a_backup_holds_what_is_still_in_the_wal(file, folder, database, noon):
    fill(database, 5)

    assert _reviews(back_up(file, folder, noon)) == 5


def test_a_backup_is_one_file(filled, folder, noon):
    backup = back_up(filled, folder, noon)

    assert list(folder.iterdir()) == [backup]


def test_making_a_backup_leaves_the_file_as_it_was(filled, folder, noon):
    before = filled.read_bytes()

    back_up(filled, folder, noon)

    assert filled.read_bytes() == before


def test_within_an_hour_there_is_no_second_backup(filled, folder, noon):
    back_up(filled, folder, noon)
    _change(filled)

    assert back_up(filled, folder, noon + timedelta(minutes=59)) is None
    assert len(backups(folder)) == 1


def test_after_an_hour_there_is_a_second_backup(filled, folder, noon):
    back_up(filled, folder, noon)
    _change(filled)

    assert back_up(filled, folder, noon + HOUR) is not None


def test_where_nothing_changed_there_is_no_second_backup(filled, folder, noon):
    back_up(filled, folder, noon)
    open_database(filled, noon).close()

    assert back_up(filled, folder, noon + DAY) is None
    assert len(list(folder.iterdir())) == 1


def test_a_backup_from_the_future_does_not_stop_others(filled, folder, noon):
    back_up(filled, folder, noon + 300 * DAY)
    _change(filled)

    assert back_up(filled, folder, noon) is not None


def test_without_progress_there_is_no_backup(file, folder, noon):
    assert back_up(file, folder, noon) is None


def test_a_damaged_file_is_not_backed_up(file, folder, noon):
    _fill(file, noon, 300)
    back_up(file, folder, noon)
    damage(file)

    with pytest.raises(StoreError, match="damaged"):
        back_up(file, folder, noon + DAY)

    assert [backup.at for backup in backups(folder)] == [noon]


def test_old_backups_are_thinned(filled, folder, noon):
    for day in range(20):
        _change(filled)
        back_up(filled, folder, noon + day * DAY)

    kept = [backup.at for backup in backups(folder)]

    assert kept[:14] == [noon + day * DAY for day in range(19, 5, -1)]
    assert len(kept) < 20


def test_what_a_crash_left_is_removed(filled, folder, noon):
    folder.mkdir()
    (folder / "progress-2030-01-01T120000Z.sqlite.part").touch()

    backup = back_up(filled, folder, noon)

    assert list(folder.iterdir()) == [backup]


def test_other_files_are_no_backups(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    (folder / "notes.sqlite").touch()

    assert [found.file for found in backups(folder)] == [backup]


def test_a_missing_folder_has_no_backups(folder):
    assert backups(folder) == []


def test_backups_come_newest_first(filled, folder, noon):
    first = back_up(filled, folder, noon)
    _change(filled)
    second = back_up(filled, folder, noon + DAY)

    assert [backup.file for backup in backups(folder)] == [second, first]
    assert [backup.at for backup in backups(folder)] == [noon + DAY, noon]
    assert backups(folder)[0].size == second.stat().st_size


def test_a_backup_goes_where_it_is_asked_to(filled, tmp_path):
    backup_to(filled, tmp_path / "stick" / "mine.db")

    assert _reviews(tmp_path / "stick" / "mine.db") == 3


def test_a_named_backup_replaces_an_older_one(filled, tmp_path, noon):
    target = tmp_path / "mine.db"
    backup_to(filled, target)
    _change(filled)
    before = target.read_bytes()

    backup_to(filled, target, replace=True)

    assert target.read_bytes() != before


def test_what_is_there_is_not_replaced_unasked(filled, tmp_path):
    target = tmp_path / "mine.db"
    backup_to(filled, target)

    with pytest.raises(StoreError, match="exists already"):
        backup_to(filled, target)


def test_a_file_that_is_no_backup_is_never_replaced(filled, tmp_path):
    target = tmp_path / "notes.txt"
    target.write_text("precious " * 20)

    with pytest.raises(StoreError):
        backup_to(filled, target, replace=True)

    assert target.read_text() == "precious " * 20


def test_the_file_is_no_backup_of_itself(filled):
    with pytest.raises(StoreError, match="the progress file itself"):
        backup_to(filled, filled)

    assert _reviews(filled) == 3


def test_where_no_progress_is_there_is_nothing_to_back_up(file, tmp_path):
    with pytest.raises(StoreError, match="nothing to back up"):
        backup_to(file, tmp_path / "mine.db")


def test_a_backup_onto_a_folder_is_refused(filled, tmp_path):
    with pytest.raises(StoreError):
        backup_to(filled, tmp_path)

    assert _reviews(filled) == 3


class _Forgetful(sqlite3.Connection):
    """Copies badly, as a faulty disk would."""

    def backup(self, target):
        super().backup(target)
        target.execute("DELETE FROM card_state")


def test_a_copy_that_lacks_rows_never_gets_the_name(filled, tmp_path):
    target = tmp_path / "stick" / "mine.db"

    with (
        closing(sqlite3.connect(filled, factory=_Forgetful)) as source,
        pytest.raises(StoreError, match="came out damaged"),
    ):
        _copy_whole(source, target)

    assert _names(target.parent) == []


@pytest.mark.skipif("os.name == 'nt'", reason="Windows has no limit on the size of files")
def test_a_backup_on_a_full_disk_leaves_nothing_half_done(filled, tmp_path, run_python):
    target = tmp_path / "stick" / "mine.db"
    before = filled.read_bytes()

    finished = run_python(ON_A_FULL_DISK, "back up", filled, target)

    assert "mine.db cannot be" in finished.stdout, finished.stderr
    assert _names(target.parent) == []
    assert filled.read_bytes() == before


def test_a_restored_file_is_as_it_was_then(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    with closing(connect(filled)) as connection:
        connection.execute("DELETE FROM card_state")

    restore(backup, filled, noon + HOUR)

    with closing(connect_read_only(filled)) as connection:
        assert connection.execute("SELECT count(*) FROM card_state").fetchone() == (3,)


def test_a_restored_file_can_be_opened_and_written(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    restore(backup, filled, noon + HOUR)

    database = open_database(filled, noon)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('theme', 'dark')")
    database.close()

    assert _reviews(filled) == 3


def test_what_a_restore_replaces_is_kept(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    _change(filled)

    restore(backup, filled, noon)

    newest, oldest = backups(folder)
    assert "-before-restore" in newest.file.name
    assert oldest.file == backup
    with closing(connect_read_only(newest.file)) as connection:
        assert connection.execute("SELECT name FROM setting").fetchall() == [("change",)]


def test_a_restore_can_be_undone_within_the_same_second(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    _change(filled)
    restore(backup, filled, noon)
    replaced = backups(folder)[0].file

    restore(replaced, filled, noon)

    assert len(backups(folder)) == 3
    with closing(connect_read_only(filled)) as connection:
        assert connection.execute("SELECT name FROM setting").fetchall() == [("change",)]


def test_a_wal_of_the_replaced_file_is_not_played_into_the_backup(file, tmp_path, noon, run_python):
    _fill(file, noon, 3)
    backup_to(file, tmp_path / "mine.db")
    run_python(
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA wal_autocheckpoint = 0')\n"
        "c.execute('DELETE FROM card_state')\n"
        "os._exit(1)",
        file,
    )
    assert sidecar(file, "-wal").stat().st_size > 0

    restore(tmp_path / "mine.db", file, noon)

    with closing(connect_read_only(file)) as connection:
        assert connection.execute("SELECT count(*) FROM card_state").fetchone() == (3,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_damaged_file_is_kept_byte_by_byte_when_replaced(file, folder, noon):
    _fill(file, noon, 300)
    backup = back_up(file, folder, noon)
    damage(file)
    damaged = file.read_bytes()

    restore(backup, file, noon + DAY)

    [aside] = [path for path in folder.iterdir() if path != backup]
    assert aside.read_bytes() == damaged
    assert _reviews(file) == 300


def test_a_backup_of_an_older_release_can_be_restored(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    restore(backup, filled, noon)

    open_database(filled, noon, NEXT_RELEASE).close()

    assert _reviews(filled) == 3


def test_a_backup_can_be_restored_where_no_file_is(filled, folder, noon):
    backup = back_up(filled, folder, noon)
    filled.unlink()

    restore(backup, filled, noon)

    assert _reviews(filled) == 3


def test_a_file_in_use_is_not_replaced(filled, folder, noon):
    backup = back_up(filled, folder, noon)

    with closing(connect(filled)) as other:
        other.execute("SELECT count(*) FROM review").fetchone()
        with pytest.raises(StoreError, match="in use by another program"):
            restore(backup, filled, noon)

    assert _names(filled.parent) == [folder.name, filled.name]
    assert _names(folder) == [backup.name]


def _unfit(kind, path, noon):
    if kind == "missing":
        return
    if kind == "no database":
        path.write_bytes(b"Dear diary")
    elif kind == "foreign":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE theirs (x)")
    elif kind == "newer":
        open_database(path, noon, NEXT_RELEASE).close()
    else:
        _fill(path, noon, 300)
        damage(path)


@pytest.mark.parametrize("kind", ["missing", "no database", "foreign", "newer", "damaged"])
def test_an_unfit_backup_leaves_the_file_as_it_was(filled, tmp_path, noon, kind):
    before = filled.read_bytes()
    _unfit(kind, tmp_path / "unfit.db", noon)

    with pytest.raises(StoreError, match=r"unfit\.db"):
        restore(tmp_path / "unfit.db", filled, noon)

    assert filled.read_bytes() == before


@pytest.mark.skipif("os.name == 'nt'", reason="Windows has no limit on the size of files")
def test_a_restore_on_a_full_disk_leaves_the_file_as_it_was(filled, tmp_path, run_python):
    backup_to(filled, tmp_path / "mine.db")
    before = filled.read_bytes()

    finished = run_python(ON_A_FULL_DISK, "restore", tmp_path / "mine.db", filled)

    assert "cannot be" in finished.stdout, finished.stderr
    assert filled.read_bytes() == before
    assert _names(tmp_path) == ["mine.db", filled.name]


NOW = datetime(2030, 1, 15, 12, tzinfo=UTC)
MOMENTS = st.sets(st.integers(-50, 20_000).map(lambda hours: NOW - hours * HOUR))


@given(MOMENTS)
def test_thinning_twice_keeps_what_thinning_once_keeps(moments):
    once = to_keep(moments, NOW)

    assert to_keep(once, NOW) == once


@given(MOMENTS)
def test_the_last_two_days_are_kept(moments):
    assert {moment for moment in moments if NOW - moment < 2 * DAY} <= to_keep(moments, NOW)


@given(MOMENTS)
def test_the_rest_is_few(moments):
    older = {moment for moment in moments if NOW - moment >= 2 * DAY}

    assert len(to_keep(older, NOW)) <= 12 + 10 + 9


def test_after_years_of_daily_use_days_weeks_and_months_are_left():
    kept: set[datetime] = set()
    for day in range(800):
        now = NOW + day * DAY
        kept = to_keep(kept | {now}, now)

    assert len(kept) == 2 + 12 + 10 + 9
    assert timedelta(days=300) < now - min(kept) < timedelta(days=420)
