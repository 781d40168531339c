"""Says in words what code of an exercise may not do. The walls refuse it; this only explains.

Python tells an audit hook what it is about to do. Code that goes past Python meets the walls.
"""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Any

_WHY = "Code of an exercise has no network, no other programs and no files but its own."
_NETWORK = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostby", "socket.getnameinfo", "urllib.Request", "http.client.connect",
    "ftplib.connect", "smtplib.connect", "poplib.connect", "imaplib.open", "nntplib.connect",
)  # fmt: skip
_PROGRAMS = (
    "subprocess.Popen", "_winapi.CreateProcess", "pty.spawn", "os.system", "os.startfile",
    "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "webbrowser.open",
)  # fmt: skip
_LIMITS = ("resource.setrlimit", "resource.prlimit")
_KILLS = ("os.kill", "os.killpg")
_ONE_PATH = (
    "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "os.chmod",
    "os.chown", "os.utime", "os.chdir", "os.setxattr", "os.removexattr",
)  # fmt: skip
_TWO_PATHS = ("os.rename", "os.link")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_real_path, _as_path, _this_process = os.path.realpath, os.fspath, os.getpid


_Path = int | str | bytes | os.PathLike[str] | None


class ForbiddenError(PermissionError):
    """What was tried is not allowed here; the text says what and why."""


def refuse_from_now_on(folder: str, readable: Sequence[str]) -> None:
    """For good: an audit hook cannot be taken away."""
    sys.addaudithook(_Refusals(folder, readable).hear)


class _Refusals:
    def __init__(self, folder: str, readable: Sequence[str]) -> None:
        self._own = (*_inside(folder), os.devnull)
        self._readable = (*self._own, *(each for path in readable for each in _inside(path)))
        self._files: dict[str, Callable[[tuple[Any, ...]], None]] = {
            "open": self._opens,
            "sqlite3.connect": self._writes_one,
            **dict.fromkeys(_ONE_PATH, self._writes_one),
            **dict.fromkeys(_TWO_PATHS, self._writes_two),
            "os.listdir": self._reads_one,
            "os.scandir": self._reads_one,
            "os.chdir": self._reads_one,
        }

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Called by Python before each deed that it audits."""
        if deed := self._files.get(event):
            deed(arguments)
        elif event == "socket.__new__":
            self._only_local(arguments)
        elif event.startswith(_NETWORK):
            _refuse("Your code may not use the network.")
        elif event.startswith(_PROGRAMS):
            _refuse("Your code may not start another process or program.")
        elif event in _LIMITS:
            _refuse("Your code may not change the limits it runs under.")
        elif event in _KILLS and arguments[0] != _this_process():
            _refuse("Your code may not send signals to other processes.")

    def _only_local(self, arguments: tuple[Any, ...]) -> None:
        """A pair of connected sockets within the process is what asyncio wakes itself with."""
        family = arguments[1]
        if family not in (-1, 1):  # not known yet, or AF_UNIX
            _refuse("Your code may not use the network.")

    def _opens(self, arguments: tuple[Any, ...]) -> None:
        path, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITES:
            self._let(path, self._own, "write")
        else:
            self._let(path, self._readable, "read")

    def _reads_one(self, arguments: tuple[Any, ...]) -> None:
        self._let(arguments[0], self._readable, "read")

    def _writes_one(self, arguments: tuple[Any, ...]) -> None:
        self._let(arguments[0], self._own, "change")

    def _writes_two(self, arguments: tuple[Any, ...]) -> None:
        for path in arguments[:2]:
            self._let(path, self._own, "change")

    def _let(
        self, path: int | str | bytes | os.PathLike[str] | None, allowed: Sequence[str], deed: str
    ) -> None:
        if path is None or isinstance(path, int) or path in (":memory:", "", b""):
            return
        text = os.fsdecode(_as_path(path))
        real = _real_path(text)
        if not any(real == each or real.startswith(each + os.sep) for each in allowed):
            _refuse(f"Your code may not {deed} {text[:200]!r}: only files in its own folder.")


def _inside(path: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((path, _real_path(path))))


def _refuse(what: str) -> None:
    raise ForbiddenError(f"{what} {_WHY}")
