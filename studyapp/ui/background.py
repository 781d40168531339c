"""Runs slow calls off the GUI thread."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

T = TypeVar("T")


class Background(QObject):
    """Runs a call on the thread pool and hands its result back to the GUI thread."""

    # This object, not the job, owns the signal: the pool deletes jobs on their own thread.
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._pool.setExpiryTimeout(-1)  # a thread keeps its own database connections
        self._is_closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Start the work; exactly one of `done` and `failed` is called, on the GUI thread.

        Nothing is begun after `close`.
        """
        if self._is_closed:
            return

        def job() -> None:
            try:
                result = work()
            except Exception as error:  # every failure is the caller's to show
                self._finished.emit(partial(failed, error))
            else:
                self._finished.emit(partial(done, result))

        self._pool.start(job)

    def close(self) -> None:
        """Wait for what runs and drop its results: their widgets are about to go."""
        self._is_closed = True
        self._finished.disconnect(self._deliver)
        self._pool.waitForDone()

    @Slot(object)
    def _deliver(self, callback: Callable[[], None]) -> None:
        callback()
