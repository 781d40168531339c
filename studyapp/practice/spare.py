"""A child that is warm and waits, so that the next run need not wait for it."""

import threading
from collections.abc import Callable

from studyapp.practice.fence import Fence
from studyapp.practice.process import ChildProcess

_PATIENCE = 5 * 60.0  # seconds unused


class Spare:
    """At most one child, with what it has imported."""

    def __init__(self, fence: Callable[[], Fence]) -> None:
        self._fence = fence
        self._lock = threading.Lock()
        self._child: ChildProcess | None = None
        self._timer: threading.Timer | None = None
        self._closed = False

    def take(self, ahead: tuple[str, ...]) -> ChildProcess:
        """The one that waits, where it is warm with these; else a new one."""
        with self._lock:
            child = self._child
            if child is not None and child.ahead == ahead and child.is_alive:
                self._forget()
                return child
        return ChildProcess(self._fence(), ahead)

    def renew(self, ahead: tuple[str, ...]) -> None:
        """Have one waiting that is warm with these."""
        with self._lock:
            child = self._child
            if self._closed or (child and child.ahead == ahead and child.is_alive):
                return
            self._forget()
            self._child = ChildProcess(self._fence(), ahead)
            self._timer = threading.Timer(_PATIENCE, self._expire, (self._child,))
            self._timer.daemon = True
            self._timer.start()
        if child is not None:
            child.end()

    def close(self) -> None:
        """End it, and have none from now on."""
        with self._lock:
            self._closed = True
            child = self._child
            self._forget()
        if child is not None:
            child.end()

    def _expire(self, child: ChildProcess) -> None:
        with self._lock:
            if self._child is not child:
                return
            self._forget()
        child.end()

    def _forget(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._child = self._timer = None
