"""One child process: started, listened to, and ended with all that it began."""

import json
import os
import secrets
import signal
import subprocess
import threading
from contextlib import suppress
from queue import Empty, Full, Queue
from typing import IO, NamedTuple

from studyapp.practice.fence import Fence
from studyapp.practice.folder import Folder
from studyapp.practice.launch import environment, library_folders

_CHUNK = 64 * 1024
_AHEAD = 64  # chunks; a flood waits until we have dealt with them
_SHORT = 0.05
_TO_DIE = 0.1  # seconds between the closing of the pipe and the end, where all is as it should be
_TO_DRAIN = 0.5
_TO_END = 5.0  # whoever escaped may hold the pipes; we do not wait for them


class Said(NamedTuple):
    """Came through the pipe for messages."""

    chunk: bytes


class Wrote(NamedTuple):
    """Was printed."""

    chunk: bytes


class Gone(NamedTuple):
    """The process has ended. Negative: by that signal. None: it could not be started."""

    code: int | None
    cut: bool = False  # it closed the pipe and went on, so we ended it
    why: str = ""


Heard = Said | Wrote | Gone


class ChildProcess:
    """A child that gets warm and waits for its job.

    The system ends it when the *thread* that started it ends. So the one that listens starts it,
    too: that thread lives exactly as long as the child.
    """

    def __init__(self, fence: Fence, ahead: tuple[str, ...]) -> None:
        """`ahead`: the modules that it imports before all else."""
        self.token = secrets.token_hex(8)
        self.folder = Folder()
        self.ahead = ahead
        self._fence = fence
        self._heard: Queue[Heard] = Queue(_AHEAD)
        self._process: subprocess.Popen[bytes] | None = None
        self._running = threading.Event()
        self._deaf = False
        self._life = threading.Thread(target=self._live, name="exercise child", daemon=True)
        self._life.start()

    def hear(self, seconds: float) -> Heard | None:
        """What comes next; None where nothing does in this time."""
        try:
            return self._heard.get(timeout=max(0.0, seconds))
        except Empty:
            return None

    def tell(self, line: bytes) -> None:
        """Hand it the job; where it has ended already, that will be heard."""
        self._running.wait()
        if self._process is not None:
            self._write(self._process, line)

    @property
    def is_alive(self) -> bool:
        """Whether its life goes on."""
        return self._life.is_alive()

    def end(self) -> None:
        """Kill it and remove its folder."""
        self._running.wait()
        self._deaf = True
        self._kill()
        self._life.join(_TO_END)
        self.folder.remove()

    def _live(self) -> None:
        try:
            self._put(self._lived())
        except OSError as error:
            self._put(Gone(None, why=str(error)))
        finally:
            self._running.set()

    def _lived(self) -> Gone:
        self._process = process = self._started()
        assert process.stdout
        assert process.stderr
        with process, self._fence.around(process):
            self._write(process, self._hello())
            self._running.set()
            output = self._listener(process.stdout)
            self._listen(process.stderr, Said)
            gone = self._gone(process)
            output.join(_TO_DRAIN)
        return gone

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._fence.command(self.folder.path),
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder.path,
            env=environment(self.folder.path),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def _hello(self) -> bytes:
        told = {
            "token": self.token,
            "parent": self._fence.parent_seen_from_within,
            "needs": self.ahead,
            "libraries": library_folders(),
        }
        return json.dumps(told).encode("ascii") + b"\n"

    def _write(self, process: subprocess.Popen[bytes], line: bytes) -> None:
        assert process.stdin
        with suppress(OSError, ValueError):
            while line:
                line = line[process.stdin.write(line) :]

    def _listen(self, pipe: IO[bytes], kind: type[Said] | type[Wrote]) -> None:
        while chunk := pipe.read(_CHUNK):
            self._put(kind(chunk))

    def _listener(self, pipe: IO[bytes]) -> threading.Thread:
        thread = threading.Thread(target=self._listen, args=(pipe, Wrote), daemon=True)
        thread.start()
        return thread

    def _put(self, heard: Heard) -> None:
        """Wait where we are behind, but not where nobody listens any more."""
        kept = False
        while not (kept or self._deaf):
            with suppress(Full):
                self._heard.put(heard, timeout=_SHORT)
                kept = True

    def _gone(self, process: subprocess.Popen[bytes]) -> Gone:
        cut = False
        try:
            process.wait(_TO_DIE)
        except subprocess.TimeoutExpired:
            cut = True
        self._kill()
        return Gone(self._fence.code(process.wait()), cut)

    def _kill(self) -> None:
        if self._process is None:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
