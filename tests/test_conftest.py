import socket
import threading

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import Shiboken


def test_the_internet_is_out_of_reach():
    with pytest.raises(pytest.fail.Exception, match="internet"):
        socket.create_connection(("127.0.0.1", 9))


def test_no_name_is_looked_up():
    with pytest.raises(pytest.fail.Exception, match="internet"):
        socket.getaddrinfo("localhost", 80)


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no local sockets")
def test_local_sockets_work(tmp_path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))

        assert (tmp_path / "s").exists()


def test_a_running_thread_is_seen(at_work):
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()

    seen = at_work()

    end.set()
    thread.join()
    assert thread in seen
    assert thread not in at_work()


def test_a_running_timer_is_seen(qapp, at_work):
    timer = QTimer()
    timer.start(60_000)

    seen = at_work()

    timer.stop()
    assert timer in seen
    assert timer not in at_work()


def test_a_single_shot_is_seen(qapp, at_work):
    window = QWidget()
    before = at_work()
    QTimer.singleShot(60_000, window, lambda: None)

    seen = at_work() - before

    assert [type(each) for each in seen] == [QTimer]


def test_a_single_shot_whose_receiver_is_gone_is_none(qapp, at_work):
    window = QWidget()
    QTimer.singleShot(60_000, window, lambda: None)

    Shiboken.delete(window)

    assert not [each for each in at_work() if isinstance(each, QTimer)]


def test_a_qthread_is_seen(qapp, at_work):
    thread = QThread()
    thread.start()

    seen = at_work()

    thread.quit()
    thread.wait()
    assert thread in seen
    assert thread not in at_work()


def test_a_window_is_seen_and_its_parts_are_not(qapp, at_work):
    window = QWidget()
    part, menu = QWidget(window), QMenu(window)

    seen = at_work()

    assert window in seen
    assert not {part, menu} & seen


def test_a_window_that_is_told_to_go_may_go_in_its_own_time(qapp):
    window = QWidget()
    window.itself = window

    window.deleteLater()


def test_a_window_in_a_reference_cycle_is_no_leak(qapp):
    window = QWidget()
    window.itself = window
