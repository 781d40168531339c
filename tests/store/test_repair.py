import sqlite3
from contextlib import closing
from datetime import date, datetime

import pytest

from studyapp.store import tables
from studyapp.store.database import open_database
from studyapp.store.migrations import STEPS, VERSION
from studyapp.store.progress_file import connect, version_of
from studyapp.store.repair import check, recount, salvage
from studyapp.store.review_log import SqlReviewLog
from studyapp.study import Retraction, StoreError
from tests.store.samples import damage, fill, review, state


@pytest.fixture
def filled(file, noon):
    """A closed progress file of 2,000 reviews."""
    database = open_database(file, noon)
    with database.writing() as connection:
        for number in range(2000):
            connection.exec_driver_sql(
                "INSERT INTO review (id, card, grade, at, day, took) VALUES (?, ?, 3, ?, ?, 7)",
                (f"{number:08d}", f"card-{number % 90}", number, f"2030-01-{number % 28 + 1:02d}"),
            )
        connection.exec_driver_sql("INSERT INTO note VALUES ('gil', 'A lock.', 0)")
    database.close()
    with closing(connect(file)) as connection:
        recount(connection)
    return file


def _alter(file, statement):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def _leaves(file, table):
    """The pages that hold a table's rows."""
    with closing(sqlite3.connect(file)) as connection:
        try:
            rows = connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
            )
            return [page for (page,) in rows]
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not tell pages (no dbstat)")


def test_a_sound_file_has_nothing_wrong(filled):
    assert check(filled) == []


def test_a_check_changes_nothing(filled):
    before = filled.read_bytes()

    check(filled)

    assert filled.read_bytes() == before
    assert list(filled.parent.iterdir()) == [filled]


def test_a_missing_file_is_told(file):
    assert check(file) == [f"{file} holds no progress yet."]


def test_damage_is_told(filled):
    damage(filled)

    [told] = check(filled)
    assert "progress.sqlite is damaged" in told


def test_what_is_no_database_is_told(file):
    file.write_text("Dear diary")

    [told] = check(file)
    assert "not a progress file" in told


def test_a_retraction_of_nothing_is_told(filled):
    _alter(filled, "INSERT INTO retraction VALUES ('9', 'nowhere', 0, 0)")

    [told] = check(filled)
    assert "retraction refers to a missing row of review" in told


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE day_count SET recalled = 0 WHERE day = '2030-01-05'",
        "DELETE FROM day_count WHERE day = '2030-01-05'",
    ],
)
def test_a_wrong_daily_count_is_told(filled, change):
    _alter(filled, change)

    assert check(filled) == ["The daily counts of 2030-01-05 differ from the log."]


def test_recounting_agrees_with_counting_along(file, log, noon):
    for number in range(60):
        log.add(review(number, f"card-{number % 3}", grade=number % 4 + 1), state())
    for number, of in enumerate((0, 7, 30), start=60):
        log.retract(Retraction(f"{number:08d}", review(of).id, noon), state())
    log.retract(Retraction("00000070", review(7).id, noon, restores=True), state())

    assert check(file) == []


def test_salvage_of_a_sound_file_saves_everything(filled, tmp_path):
    saved = salvage(filled, tmp_path / "saved.sqlite")

    assert (saved["review"], saved["note"]) == (2000, 1)
    assert check(tmp_path / "saved.sqlite") == []


def test_salvage_loses_only_what_is_on_broken_pages(filled, tmp_path, noon):
    broken = _leaves(filled, "review")[3:5]
    for page in broken:
        damage(filled, page - 1, pages=1)
    assert check(filled) != []

    saved = salvage(filled, tmp_path / "saved.sqlite")

    assert 1800 < saved["review"] < 2000
    assert saved["note"] == 1
    assert check(tmp_path / "saved.sqlite") == []


def test_salvage_survives_the_loss_of_a_whole_table(filled, tmp_path):
    with closing(sqlite3.connect(filled)) as connection:
        [(root,)] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'review'")
    damage(filled, root - 1, pages=1)

    saved = salvage(filled, tmp_path / "saved.sqlite")

    assert (saved["review"], saved["note"]) == (0, 1)


def test_salvage_leaves_the_broken_file_as_it_was(filled, tmp_path):
    damage(filled, _leaves(filled, "review")[3] - 1, pages=1)
    before = filled.read_bytes()

    salvage(filled, tmp_path / "saved.sqlite")

    assert filled.read_bytes() == before


def test_salvage_drops_a_retraction_whose_review_is_lost(filled, tmp_path):
    _alter(filled, "INSERT INTO retraction VALUES ('9', 'nowhere', 0, 0)")

    saved = salvage(filled, tmp_path / "saved.sqlite")

    assert saved["retraction"] == 0
    assert check(tmp_path / "saved.sqlite") == []


def test_a_salvaged_file_can_be_opened_and_written(filled, tmp_path, noon):
    salvage(filled, tmp_path / "saved.sqlite")

    with closing(open_database(tmp_path / "saved.sqlite", noon)) as database:
        log = SqlReviewLog(database, datetime.date, "test 1")
        log.add(review(9000), state())

        assert len(log.days(date(2000, 1, 1))) == 29


def test_salvage_never_overwrites(filled, tmp_path):
    with pytest.raises(StoreError, match="exists already"):
        salvage(filled, filled)


def test_what_is_no_database_cannot_be_salvaged(file, tmp_path):
    file.write_bytes(b"Dear diary" * 1000)

    with pytest.raises(StoreError, match="damaged"):
        salvage(file, tmp_path / "saved.sqlite")

    assert list(tmp_path.iterdir()) == [file]


def test_every_table_of_today_is_salvaged(filled, tmp_path):
    saved = salvage(filled, tmp_path / "saved.sqlite")

    assert saved.keys() == tables.metadata.tables.keys() - {"day_count"}


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_file_of_an_earlier_version_is_salvaged_into_one_of_today(file, tmp_path, noon, version):
    with closing(open_database(file, noon, STEPS[:version])) as database:
        fill(database, reviews=9)

    saved = salvage(file, tmp_path / "saved.sqlite")

    assert saved["review"] == 9
    with closing(connect(tmp_path / "saved.sqlite")) as connection:
        assert version_of(connection) == VERSION


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_file_of_an_earlier_version_has_nothing_wrong(file, noon, version):
    with closing(open_database(file, noon, STEPS[:version])) as database:
        fill(database, reviews=9)

    assert check(file) == []


def test_a_file_in_use_can_be_checked(file, database):
    fill(database, reviews=200)

    assert check(file) == []
