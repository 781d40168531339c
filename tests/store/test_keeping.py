"""An interview goes on while nothing can be written, and is all there once it can."""

import pytest
from sqlalchemy import event

from studyapp.store.mocks import SqlMocks
from studyapp.study import StoreError
from studyapp.study.mock.deeds import ANSWER
from studyapp.study.mock.interview import Interview
from studyapp.study.mock.keeping import HELD_BACK, SAVED, Keeping
from studyapp.study.mock.salvage import salvage
from studyapp.study.mock.sitting import replay
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
    monkeypatch.setattr(shelf, "add_all", lambda *_: {}["a bug"])
    with pytest.raises(KeyError):
        held.write(ANSWER, "Lost", clock.now)
    monkeypatch.undo()

    held.write(ANSWER, "Bias", clock.now)

    assert tuple(salvage(shelf.entries(mock)).entries) == held.entries
