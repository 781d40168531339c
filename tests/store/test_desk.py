from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from studyapp.bank import CardId
from studyapp.store import SqlDesk
from studyapp.study import Days, Goal, Grade, Progress, StoreError
from studyapp.study.schedule import Scheduler
from tests.store.samples import NOON, review, state


@pytest.fixture
def made():
    """What the desk made, in order."""
    return []


@pytest.fixture
def desk(file, made):
    def make_progress(log, settings):
        scheduler = Scheduler(Days(), settings.goal().interview)
        made.append(Progress(log, scheduler, lambda _: 3, lambda: None))
        return made[-1]

    sat_at = SqlDesk(file, lambda: NOON, datetime.date, "test 1", make_progress)
    yield sat_at
    sat_at.close()


def test_nothing_is_touched_before_the_first_use(file, desk):
    assert not file.exists()


def test_an_answer_through_the_one_door_is_in_the_log(desk):
    desk.progress.record(CardId("gil"), Grade.SOLID, NOON, NOON - NOON)

    assert [answer.card for answer in desk.log.since(NOON)] == ["gil"]


def test_all_of_it_lies_in_one_file(desk, file):
    desk.settings.set("theme", "dark")
    desk.notebook.save_note("gil", "x", NOON)
    desk.workbook.trust("tides", "0af3", NOON)
    mock = desk.mocks.begin(NOON)
    desk.mocks.add(mock, '{"deed":{"kind":"ticked"}}', NOON)

    assert desk.mocks.under_way() == mock
    assert desk.settings.get("theme") == "dark"
    assert desk.notebook.noted() == {"gil"}
    assert desk.workbook.trusts("tides", "0af3")
    assert file.exists()


def test_threads_share_one_opening(desk, made):
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: desk.progress, range(8)))

    assert len(made) == 1
    assert all(progress is made[0] for progress in opened)


def test_threads_write_in_turn(desk):
    with ThreadPoolExecutor(4) as pool:
        for number in range(40):
            pool.submit(desk.log.add, review(number, f"card-{number}"), state(f"card-{number}"))

    assert len(desk.log.states()) == 40


def test_a_failure_is_remembered(desk, file):
    file.write_text("Dear diary")
    with pytest.raises(StoreError) as first:
        desk.open()
    file.unlink()

    with pytest.raises(StoreError) as second:
        desk.settings.get("theme")

    assert str(second.value) == str(first.value)


def test_a_closed_desk_opens_anew(desk, file):
    file.write_text("Dear diary")
    with pytest.raises(StoreError):
        desk.open()
    file.unlink()

    desk.close()

    assert desk.settings.goal() == Goal()


def test_closing_twice_is_no_error(desk):
    desk.open()

    desk.close()
    desk.close()


def test_the_package_loads_no_sqlalchemy(run_python):
    finished = run_python("import sys, studyapp.store; print('sqlalchemy' in sys.modules)")

    assert finished.stdout.strip() == "False"
