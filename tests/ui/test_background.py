import threading

import pytest

from studyapp.ui.background import Background


@pytest.fixture
def background(qapp):
    background = Background()
    yield background
    background.close()
    background.deleteLater()


def test_the_result_comes_back_on_the_gui_thread(qtbot, background):
    came = []

    background.run(
        threading.current_thread,
        done=lambda worked: came.append((worked, threading.current_thread())),
        failed=came.append,
    )
    qtbot.waitUntil(lambda: bool(came))

    ((worked, told),) = came
    assert worked is not threading.main_thread()
    assert told is threading.main_thread()


def test_a_failure_is_handed_over_as_it_is(qtbot, background):
    errors = []

    background.run(lambda: 1 / 0, done=errors.append, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))

    assert [type(error) for error in errors] == [ZeroDivisionError]


def test_several_works_all_come_back(qtbot, background):
    came = []

    for number in range(20):
        background.run(lambda number=number: number, done=came.append, failed=came.append)
    qtbot.waitUntil(lambda: len(came) == 20)

    assert sorted(came) == list(range(20))


def test_nothing_comes_back_after_closing(qapp):
    background = Background()
    came = []
    background.run(lambda: 1, done=came.append, failed=came.append)

    background.close()
    qapp.processEvents()

    assert came == []
    background.deleteLater()


def test_closing_waits_for_what_runs(qapp):
    background = Background()
    go_on, ended = threading.Event(), []

    def work():
        go_on.wait()
        ended.append(True)

    background.run(work, done=ended.append, failed=ended.append)
    go_on.set()
    background.close()

    assert ended == [True]
    background.deleteLater()


def test_one_thread_works_in_the_order_of_asking(qtbot, qapp):
    background = Background(threads=1)
    came = []

    for number in range(20):
        background.run(lambda number=number: number, done=came.append, failed=came.append)
    qtbot.waitUntil(lambda: len(came) == 20)

    assert came == list(range(20))
    background.close()
    background.deleteLater()


def test_nothing_is_begun_after_closing(qapp):
    background = Background()
    background.close()
    begun = []

    background.run(lambda: begun.append(True), done=begun.append, failed=begun.append)
    background._pool.waitForDone()

    assert begun == []
    background.deleteLater()
