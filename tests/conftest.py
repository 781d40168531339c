"""What every test may ask for, and what none may do."""

import gc
import os
import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import hypothesis
import pytest
from shiboken6 import Shiboken

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

from PySide6.QtCore import QEvent, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

# How long a test takes is no fact. (Under CI hypothesis takes the same examples every time.)
hypothesis.settings.register_profile("untimed", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("untimed")

GRACE_MS = 1000


@pytest.fixture
def noon() -> datetime:
    """The moment at which tests take place."""
    return datetime(2030, 1, 15, 12, tzinfo=UTC)


@pytest.fixture(autouse=True, scope="session")
def _no_internet() -> Iterator[None]:
    """Whoever turns to the network fails the test; not even `except Exception` hides it."""
    with pytest.MonkeyPatch.context() as patched:
        for deed in ("bind", "connect", "connect_ex", "sendto"):
            patched.setattr(socket.socket, deed, _for_local_sockets(getattr(socket.socket, deed)))
        patched.setattr(socket, "getaddrinfo", lambda host, *_, **__: _refuse(host))
        yield


def _for_local_sockets(deed: Callable) -> Callable:
    def checked(self: socket.socket, *args: object) -> object:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            _refuse(args[-1])
        return deed(self, *args)

    return checked


def _refuse(address: object) -> None:
    pytest.fail(f"the internet was turned to: {address}")


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fails a test that a thread, a timer or a window outlives."""
    before = _at_work()
    yield
    for let_go in (_delete_later, _let_finish):
        let_go()
        if not _at_work() - before:
            return
    pytest.fail(f"left behind: {_at_work() - before}")


@pytest.fixture
def at_work() -> Callable[[], set[object]]:
    """Tells the threads, timers and windows that there are now."""
    return _at_work


def _at_work() -> set[object]:
    # A thread that Python did not start stays listed as a dummy after its end.
    threads = {each for each in threading.enumerate() if type(each).__name__ != "_DummyThread"}
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return set(threads)
    objects = {each for each in Shiboken.getAllValidWrappers() if _is_busy(each)}
    windows = {each for each in app.topLevelWidgets() if each.parentWidget() is None}
    return threads | (objects - {app.thread()}) | {each for each in windows if not _is_tip(each)}


def _is_busy(thing: object) -> bool:
    match thing:
        case QTimer():
            return thing.isActive() and _calls_somebody(thing)
        case QThread():
            return thing.isRunning()
        case QThreadPool():
            return thing.activeThreadCount() > 0
    return False


def _calls_somebody(timer: QTimer) -> bool:
    """The timer in `QTimer.singleShot` outlives its receiver; it then only tidies itself up."""
    single_shot = timer.parent() is None and not Shiboken.ownedByPython(timer)
    return not single_shot or timer.receivers("2timeout()") > 1


def _is_tip(widget: object) -> bool:
    """Qt keeps one window for all tool tips."""
    return widget.metaObject().className() == "QTipLabel"


def _delete_later() -> None:
    """Widgets that pytest-qt closed wait for an event loop to delete them."""
    if QApplication.instance() is not None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _let_finish() -> None:
    """What has been told to end may do so; windows in reference cycles go, too."""
    for each in _at_work() - {threading.main_thread()}:
        if isinstance(each, threading.Thread):
            each.join(GRACE_MS / 1000)
        elif isinstance(each, QThread):
            each.wait(GRACE_MS)
        elif isinstance(each, QThreadPool):
            each.waitForDone(GRACE_MS)
    each = None  # else it would be held here
    gc.collect()
    if QApplication.instance() is not None:
        QApplication.processEvents()
    _delete_later()
