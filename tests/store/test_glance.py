from contextlib import closing
from datetime import date, datetime, timedelta

import pytest

from studyapp.bank import Level
from studyapp.store import Glance, glance
from studyapp.store.database import open_database
from studyapp.store.glance import days_since
from studyapp.store.migrations import STEPS
from studyapp.store.notebook import SqlNotebook
from studyapp.store.progress_file import sidecar
from studyapp.store.review_log import SqlReviewLog
from studyapp.store.settings import SqlSettings
from studyapp.study import Bookmark, Goal, Reason, Sign, StoreError
from tests.store.samples import NOON, damage, fill, review, state

CRASH = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from studyapp.store.database import open_database
from tests.store.samples import fill
fill(open_database(Path(sys.argv[1]), datetime(2030, 1, 15, tzinfo=UTC)), reviews=7)
os._exit(1)
"""


def test_a_new_file_shows_an_empty_desk(file, database):
    assert glance(file) == Glance({}, {}, (), Goal(), {}, None)


def test_a_glance_sees_what_the_log_has(file, log):
    log.add(review(1), state(signs=Sign.LAPSE | Sign.SLOW))
    log.add(review(2, "mro"), state("mro", due=NOON + timedelta(days=3)))

    seen = glance(file)

    assert seen.states == log.states()
    assert [seen.newest_day] == log.days(date(2000, 1, 1))


def test_a_glance_tells_which_cards_were_begun_on_its_newest_day(file, log):
    log.add(review(1, at=NOON - timedelta(days=1)), state())
    log.add(review(2, at=NOON), state())
    log.add(review(3, "mro", at=NOON), state("mro"))

    assert glance(file).begun == {"mro"}


def test_a_glance_sees_what_the_notebook_has(file, database):
    notebook = SqlNotebook(database)
    notebook.bookmark(Bookmark("gil", is_topic=False, reason=Reason.WEAK, at=NOON))
    notebook.bookmark(Bookmark("python", is_topic=True, reason=Reason.ASK, at=NOON))
    notebook.suspend("mro", NOON)

    seen = glance(file)

    assert list(seen.bookmarks) == notebook.bookmarks()
    assert seen.suspended == notebook.suspended()


def test_a_glance_sees_what_was_chosen(file, database):
    settings = SqlSettings(database, lambda: NOON)
    settings.set_goal(Goal(level=Level.MID, interview=date(2030, 2, 1), asked=True))
    settings.set("theme", "dark")

    seen = glance(file)

    assert seen.goal == settings.goal()
    assert seen.settings == {"theme": "dark"}


def test_todays_answers_are_counted(file, log):
    log.add(review(at=NOON), state())

    assert glance(file).reviews_on(NOON.date()) == 1


def test_yesterdays_answers_are_not_todays(file, log):
    log.add(review(at=NOON), state())

    assert glance(file).reviews_on(NOON.date() + timedelta(days=1)) == 0


@pytest.mark.parametrize("lost", [[], ["-shm"]])
def test_a_glance_sees_what_a_crashed_session_saved(file, run_python, lost):
    run_python(CRASH, file)
    for suffix in lost:
        sidecar(file, suffix).unlink()
    assert sidecar(file, "-wal").stat().st_size > 0

    assert glance(file).newest_day.reviews == 7


def test_a_glance_leaves_nothing_behind(file, noon):
    open_database(file, noon).close()
    before = file.read_bytes()

    glance(file)

    assert list(file.parent.iterdir()) == [file]
    assert file.read_bytes() == before


def test_where_no_file_is_there_is_nothing_to_see(file):
    assert glance(file) is None
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"Dear diary", b"\0" * 5000, b"SQLite format 3\0"])
def test_what_is_no_progress_file_shows_nothing(file, content):
    file.write_bytes(content)

    assert glance(file) is None


def test_a_folder_shows_nothing(file):
    file.mkdir()

    assert glance(file) is None


def test_a_file_of_the_first_release_is_read_as_it_is(file, noon):
    with closing(open_database(file, noon, STEPS[:1])) as database:
        SqlReviewLog(database, datetime.date, "test 1").add(review(1), state())
    before = file.read_bytes()

    seen = glance(file)

    assert list(seen.states) == ["gil"]
    assert seen.newest_day.reviews == 1
    assert file.read_bytes() == before


def test_a_file_of_a_newer_release_shows_nothing(file, noon):
    open_database(file, noon, (*STEPS, ("CREATE TABLE later (x)",))).close()

    assert glance(file) is None


def test_the_days_are_those_of_the_log(file, log):
    for number in range(3):
        log.add(review(number, at=NOON + timedelta(days=number)), state())

    since = NOON.date() + timedelta(days=1)

    assert days_since(file, since) == log.days(since)
    assert len(log.days(since)) == 2


def test_before_the_first_answer_there_are_no_days(file):
    assert days_since(file, NOON.date()) == []
    assert not file.exists()


def test_days_that_cannot_be_read_are_told(file):
    file.write_bytes(b"Dear diary" * 100)

    with pytest.raises(StoreError, match=r"progress\.sqlite is damaged"):
        days_since(file, NOON.date())


@pytest.mark.parametrize("first_page", range(1, 12))
def test_damage_never_raises(file, noon, first_page):
    database = open_database(file, noon)
    fill(database, reviews=60)
    SqlReviewLog(database, datetime.date, "x").replace_states({})
    database.close()
    damage(file, first_page)

    assert glance(file) is None or isinstance(glance(file), Glance)
