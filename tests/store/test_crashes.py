"""kill -9 in the middle of writing: what was acknowledged stays, what was not leaves no trace."""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from studyapp.store.backup import back_up, backup_folder, backup_to, backups
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS, VERSION
from studyapp.store.progress_file import connect_read_only, version_of
from studyapp.store.repair import check
from tests.store.samples import fill

START = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from studyapp.store.backup import back_up, backup_folder, restore
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS
from studyapp.store.progress_file import connect
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import Retraction
from tests.store.samples import review, state

file, now = Path(sys.argv[1]), datetime(2030, 1, 15, tzinfo=UTC)
"""
ANSWERING = """
log = SqlReviewLog(open_database(file, now), datetime.date, "test 1")
for number in range(0, 10**8, 3):
    given, after = review(number), state(reviews=number + 1)
    log.add(given, after)
    print(given.id, flush=True)
    other = review(number + 1)
    log.add(other, after)
    log.retract(Retraction(f"{number + 2:08d}", other.id, now), after)
"""
BACKING_UP = """
log = SqlReviewLog(open_database(file, now), datetime.date, "test 1")
for number in range(10**8):
    log.add(review(number), state())
    print(back_up(file, backup_folder(file), now + timedelta(hours=number)), flush=True)
"""
RESTORING = """
for number in range(10**8):
    restore(file.with_name("mine.db"), file, now + timedelta(hours=number))
    print(number, flush=True)
"""
MIGRATING = """
steps = STEPS
for number in range(10**8):
    table = f"later_{number}"
    steps = (*steps, (f"CREATE TABLE {table} (x)", f"CREATE INDEX i{number} ON {table} (x)"))
    open_database(file, now + timedelta(hours=number), steps).close()
    print(len(steps), flush=True)
"""


@pytest.fixture
def killed_after(file):
    """Start a script that prints what it has done; kill it; the lines that it printed."""

    def kill_after(lines, script):
        with subprocess.Popen(
            [sys.executable, "-c", START + script, str(file)],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            first = [process.stdout.readline().strip() for _ in range(lines)]
            process.kill()
            rest = process.stdout.read().split("\\n")
        return [line for line in (*first, *rest[:-1]) if line]

    return kill_after


@pytest.mark.parametrize("answers", [1, 20, 150])
def test_no_acknowledged_answer_is_lost(file, killed_after, answers):
    acknowledged = killed_after(answers, ANSWERING)

    open_database(file, None).close()
    with closing(connect_read_only(file)) as connection:
        kept = {identity for (identity,) in connection.execute("SELECT id FROM review")}
    assert len(acknowledged) >= answers
    assert kept >= set(acknowledged)


@pytest.mark.parametrize("answers", [1, 20, 150])
def test_review_state_and_day_stay_in_step(file, killed_after, answers):
    killed_after(answers, ANSWERING)

    assert check(file) == []
    with closing(connect_read_only(file)) as connection:
        newest = connection.execute("SELECT max(id) FROM review").fetchone()[0]
        [(reviews,)] = connection.execute("SELECT reviews FROM card_state")
    assert reviews == int(newest) - int(newest) % 3 + 1


@pytest.mark.parametrize("made", [1, 20])
def test_a_crash_never_leaves_half_a_backup(file, killed_after, made):
    acknowledged = killed_after(made, BACKING_UP)

    found = backups(backup_folder(file))
    assert len(found) >= made
    assert str(found[0].file) >= acknowledged[-1]
    assert [check(backup.file) for backup in found] == [[]] * len(found)


@pytest.mark.parametrize("restored", [1, 7, 15])
def test_a_crash_while_restoring_leaves_a_sound_file(file, noon, killed_after, restored):
    database = open_database(file, noon)
    fill(database, reviews=100)
    database.close()
    backup_to(file, file.with_name("mine.db"))

    killed_after(restored, RESTORING)

    assert check(file) == []
    with closing(connect_read_only(file)) as connection:
        assert connection.execute("SELECT count(*) FROM review").fetchone() == (100,)


@pytest.mark.parametrize("migrated", [1, 8])
def test_a_crash_while_migrating_leaves_a_whole_step(file, killed_after, migrated):
    acknowledged = killed_after(migrated, MIGRATING)

    with closing(connect_read_only(file)) as connection:
        version = version_of(connection)
        indexes = connection.execute("SELECT count(*) FROM sqlite_master WHERE name GLOB 'i[0-9]*'")
        assert version >= int(acknowledged[-1]) > len(STEPS)
        assert indexes.fetchone()[0] == version - VERSION


def test_after_a_crash_the_next_session_goes_on(file, noon, killed_after):
    killed_after(20, ANSWERING)

    database = open_database(file, noon)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('theme', 'dark')")
    database.close()

    assert check(file) == []
    assert back_up(file, backup_folder(file), noon) is not None
