"""What the learner's code shares with ours, put back after every case.

A case that puts something else into `builtins` or closes a stream spoils neither the next one nor
what is told about it.
"""

import _thread
import builtins
import os
import signal
import sys
import threading
from contextlib import suppress

from studyapp.practice.child.capture import Capture

_DEEDS = (
    (os, ("write", "dup2", "_exit", "chdir", "getpid", "fspath")),
    (sys, ("exit", "excepthook", "unraisablehook", "displayhook", "modules", "meta_path")),
    (threading, ("excepthook",)),
)


class Surroundings:
    """As they were before the learner's code came."""

    def __init__(self, capture: Capture) -> None:
        self._capture = capture
        self._folder = os.getcwd()  # noqa: PTH109 (a string is wanted)
        self._names, self._names_then = vars(builtins), dict(vars(builtins))
        self._modules, self._modules_then = sys.modules, dict(sys.modules)
        self._path, self._path_then = sys.path, list(sys.path)
        self._depth = sys.getrecursionlimit()
        self._deeds = [(of, name, getattr(of, name)) for of, names in _DEEDS for name in names]
        self._set = setattr
        self._threads, self._threads_then = _thread._count, _thread._count()  # noqa: SLF001
        self._still = (self._no_tracing, self._no_alarm, self._go_home)

    @property
    def spoilt(self) -> bool:
        """Whether something goes on that cannot be undone: threads of a case that has ended."""
        return self._threads() > self._threads_then

    def settle(self) -> None:
        """What the learner's code asked for while it was loaded holds for all cases."""
        with suppress(Exception):
            self._depth = sys.getrecursionlimit()
            self._path_then = list(sys.path)

    def put_back(self) -> None:
        """Undo what can be undone."""
        self._names.update(self._names_then)  # first: all below needs them
        self._modules.update(self._modules_then)
        for of, name, deed in self._deeds:
            self._set(of, name, deed)
        sys.path = self._path
        sys.path[:] = self._path_then
        for deed in self._still:
            with suppress(Exception):
                deed()
        self._capture.put_back()

    def _no_tracing(self) -> None:
        sys.settrace(None)
        sys.setprofile(None)
        sys.setrecursionlimit(self._depth)

    def _no_alarm(self) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)

    def _go_home(self) -> None:
        os.chdir(self._folder)
