"""An interview goes on while nothing can be written, and is all there once it can."""

import subprocess
import sys
from threading import Timer

import pytest
from sqlalchemy import event

from studyapp.store.mocks import SqlMocks
from studyapp.store.progress_file import PATIENCE
from studyapp.study import StoreError
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.keeping import HELD_BACK, SAVED, Keeping
from studyapp.study.mock.replaying import replay
from studyapp.study.mock.salvage import salvage
from tests.study.mock.made import NOON, Clock, blueprint, work

HUGE = "Bias " * 900  # more than a page


class Refusing:
    """SQLite refuses to write more until `mend` is called."""

    def __init__(self, database, _):
        self._pragmas = ()
        event.listen(database._writers, "begin", self._begin)

    def mend(self):
        self._pragmas = ("query_only = 0", "max_page_count = 4294967294")

    def _begin(self, connection):
        for pragma in self._pragmas:
            connection.connection.dbapi_connection.cursor().execute(f"PRAGMA {pragma}")


class FullDisk(Refusing):
    told = "the disk is full"

    def fail(self):
        self._pragmas = ("max_page_count = 1",)  # raised by SQLite to what there is


class ReadOnly(Refusing):
    told = "allow writing"

    def fail(self):
        self._pragmas = ("query_only = 1",)


@pytest.fixture(params=[FullDisk, ReadOnly])
def disk(request, database, file):
    disk = request.param(database, file)
    yield disk
    disk.mend()


@pytest.fixture
def shelf(database):
    return SqlMocks(database)


@pytest.fixture
def told():
    return []


@pytest.fixture
def mock(shelf):
    return shelf.begin(NOON)


@pytest.fixture
def keeping(shelf, mock, told):
    return Keeping(shelf, mock, told.append)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def held(clock, keeping):
    return Interview.begin(blueprint(), clock.now, keeping)


def type_on(held, clock, texts):
    for text in texts:
        work(held, clock, 2)
        held.write(ANSWER, text, clock.now)


def test_what_can_be_kept_is_kept_at_once_and_in_silence(shelf, mock, held, clock, keeping, told):
    type_on(held, clock, ["Bias", "Bias and variance"])

    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries
    assert (keeping.waiting, told) == (0, [])


def test_the_shelf_itself_refuses_in_a_sentence(disk, shelf, mock, held, file):
    disk.fail()

    with pytest.raises(StoreError, match=disk.told) as refused:
        shelf.add_all(mock, ['{"deed":{"kind":"ticked"}}'] * 2000, NOON)

    assert str(file) in str(refused.value)


def test_the_interview_goes_on_in_memory(disk, held, clock, keeping):
    disk.fail()

    type_on(held, clock, [HUGE * n for n in range(1, 6)])

    assert held.sitting.answer.texts[ANSWER] == HUGE * 5
    assert keeping.waiting > 0


def test_trouble_is_told_once(disk, held, clock, told):
    disk.fail()

    type_on(held, clock, [HUGE * n for n in range(1, 6)])

    [sentence] = told
    assert disk.told in sentence
    assert sentence.endswith(HELD_BACK)


def test_with_the_next_entry_after_it_everything_is_kept_in_order(
    disk, shelf, mock, held, clock, keeping, told
):
    disk.fail()
    type_on(held, clock, [HUGE * n for n in range(1, 6)])
    disk.mend()

    type_on(held, clock, ["done"])

    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries
    assert replay(salvage(shelf.entries(mock)).entries) == held.sitting
    assert keeping.waiting == 0
    assert told[1:] == [SAVED]


def test_what_waits_can_be_offered_again_without_an_entry(disk, shelf, mock, held, clock, keeping):
    disk.fail()
    type_on(held, clock, [HUGE])
    failed = keeping.retry(NOON)
    disk.mend()

    assert not failed
    assert keeping.retry(NOON)
    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries


def test_new_trouble_is_told_anew(disk, held, clock, told):
    for number in range(2):
        disk.fail()
        type_on(held, clock, [f"{number} {HUGE}" * (number + 1) * 9])
        disk.mend()
        type_on(held, clock, [f"{number} done"])

    assert len(told) == 4
    assert told[1::2] == [SAVED, SAVED]


def test_a_deed_that_failed_for_another_reason_is_not_kept_later_on(
    shelf, mock, held, clock, keeping, monkeypatch
):
    monkeypatch.setattr(shelf, "add_all", lambda *_, **__: {}["a bug"])
    with pytest.raises(KeyError):
        held.write(ANSWER, "Lost", clock.now)
    monkeypatch.undo()

    held.write(ANSWER, "Bias", clock.now)

    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries


LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
print("free", flush=True)
sys.stdin.readline()
"""


class Writer:
    """Another program that has begun to write to the file."""

    def __init__(self, file):
        self._process = subprocess.Popen(
            [sys.executable, "-c", LOCKING, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout.readline() == "locked\n"

    def let_go(self):
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == "free\n"

    def end(self):
        with self._process:
            self._process.kill()


@pytest.fixture
def writer(held, file):
    """Comes when the interview has begun."""
    writer = Writer(file)
    yield writer
    writer.end()


@pytest.mark.usefixtures("writer")
def test_a_deed_does_not_wait_for_another_program(database, held, clock, keeping):
    asked = []
    event.listen(database._hurried, "begin", lambda it: asked.append(patience(it)))

    held.write(ANSWER, "Bias", clock.now)

    assert keeping.waiting == 1
    assert held.sitting.answer.texts[ANSWER] == "Bias"
    assert asked == [50]


def patience(connection):
    return connection.connection.dbapi_connection.execute("PRAGMA busy_timeout").fetchone()[0]


@pytest.mark.usefixtures("writer")
def test_nobody_is_told_of_a_file_that_is_busy_for_a_moment(held, clock, keeping, told):
    held.write(ANSWER, "Bias", clock.now)
    keeping.retry(clock.run(1).utc)
    early = list(told)

    keeping.retry(clock.run(1).utc)

    assert early == []
    [sentence] = told
    assert "in use by another program" in sentence
    assert sentence.endswith(HELD_BACK)


def test_what_was_done_while_another_program_wrote_is_kept_in_order(
    writer, shelf, mock, held, clock, keeping, told
):
    held.write(ANSWER, "Bias", clock.now)
    held.mark(clock.now, on=True)
    held.write(ANSWER, "Bias and variance", clock.now)
    writer.let_go()

    kept = keeping.retry(clock.run(1).utc)

    assert kept
    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries
    assert told == []


def test_before_the_app_ends_another_program_is_waited_for(
    writer, shelf, mock, held, clock, keeping
):
    held.write(ANSWER, "Bias", clock.now)
    Timer(0.2, writer.let_go).start()

    kept = keeping.last_chance(clock.now.utc)

    assert kept
    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries


def test_other_writes_still_wait_their_turn(database, held, clock, writer):
    held.write(ANSWER, "Bias", clock.now)
    writer.let_go()

    with database.writing() as connection:
        assert patience(connection) == PATIENCE
