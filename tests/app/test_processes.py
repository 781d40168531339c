"""Windows as real processes: one at a time on a folder, kill -9, a folder that is read-only."""

import ctypes
import json
import os
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.app.instance import Instance
from studyapp.folder_lock import FolderLock
from studyapp.folders import Folders
from studyapp.home import make_desk
from studyapp.study import Days, Grade

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and rights are POSIX's")

WINDOW = """
import sys
from pathlib import Path

from studyapp import paths

paths.DATA, user = Path(sys.argv[1]), Path(sys.argv[2])

from studyapp.app.instance import Instance
from studyapp.app.startup import open_window
from studyapp.ui.window import MainWindow


def told(kind, name):
    original = getattr(kind, name)

    def tell(self):
        original(self)
        print(name, flush=True)

    setattr(kind, name, tell)


told(Instance, "listen")
told(MainWindow, "come_to_front")
raise SystemExit(open_window(user))
"""
# Reads a card, tries to bookmark it and says what the window showed.
READER = """
import json, os, sys
from pathlib import Path

from studyapp import paths

paths.DATA, user = Path(sys.argv[1]), Path(sys.argv[2])

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog

from studyapp.app import startup


class Watched(startup.Start):
    def __init__(self, *given):
        super().__init__(*given)
        self.complete.connect(self.watch)

    def watch(self):
        self.timer = QTimer(self, interval=10)
        self.timer.timeout.connect(self.tell)
        self.timer.start()

    def tell(self):
        banner = self.window.banner
        if banner.isHidden():
            return
        self.timer.stop()
        first = banner.text.text()
        for dialog in self.window.findChildren(QDialog):
            dialog.reject()
        banner.hide()
        self.assembly.open_card("unhashable")
        library = self.assembly.library
        library.toggle_bookmark()
        print(json.dumps({
            "writable": os.access(user, os.W_OK),
            "first": first,
            "page": library.view.pane.page_text(),
            "marking": "" if banner.isHidden() else banner.text.text(),
            "seen": len(self.assembly.studies.overview.states),
        }))
        self.window.close()


startup.Start = Watched
raise SystemExit(startup.open_window(user))
"""


@pytest.fixture
def start(installed):
    """Starts a program with a window on a folder; all are ended afterwards."""
    started = []

    def starter(program, user, **settings):
        process = subprocess.Popen(
            [sys.executable, "-c", program, str(installed / "data"), str(user)],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **settings,
        )
        started.append(process)
        return process

    yield starter
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def first(start, tmp_path):
    """A window that is open and hears of other starts."""
    process = start(WINDOW, tmp_path / "learner")
    assert process.stdout.readline() == b"listen\n"
    return process


def test_a_second_start_brings_the_first_window_to_the_front_and_ends(start, first, tmp_path):
    second = start(WINDOW, tmp_path / "learner")
    out, err = second.communicate()

    assert (second.returncode, out, err) == (0, b"", b"")
    assert first.stdout.readline() == b"come_to_front\n"
    assert first.poll() is None


def test_another_folder_has_a_window_of_its_own(start, first, tmp_path):
    other = start(WINDOW, tmp_path / "other")

    assert other.stdout.readline() == b"listen\n"


def test_after_kill_9_the_next_start_is_the_first_again(start, first, tmp_path):
    first.kill()
    first.wait()

    later = start(WINDOW, tmp_path / "learner")

    assert later.stdout.readline() == b"listen\n"


def test_a_first_that_does_not_answer_is_told(start, tmp_path):
    folders = Folders(tmp_path)
    lock = FolderLock(folders.lock)
    lock.take()

    process = start(WINDOW, tmp_path)
    out, err = process.communicate()

    lock.release()
    assert (process.returncode, out) == (1, b"")
    assert err.startswith(b"studyapp: another window is open on ")


def _answer(folders):
    now = datetime.now(UTC)
    desk = make_desk(folders.progress, lambda: now, Days(), lambda _card: 3.0, lambda: None)
    with closing(desk):
        desk.progress.record("unhashable", Grade.SOLID, now, timedelta(minutes=1))


# a folder that is read-only


def _as_an_ordinary_user():
    """Root may write everywhere; take that right from the child."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for right in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
            libc.prctl(24, right, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.fixture
def read_only():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "learner"
        folder.mkdir()
        _answer(Folders(folder))
        before = {file.name: file.read_bytes() for file in folder.iterdir()}
        folder.chmod(0o555)
        for file in folder.iterdir():
            file.chmod(0o444)
        yield folder
        assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
        folder.chmod(0o755)


@pytest.fixture
def told(start, read_only):
    """What a window on the read-only folder showed."""
    if not sys.platform.startswith("linux") and os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    process = start(READER, read_only, preexec_fn=_as_an_ordinary_user)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, _complaints(err)) == (0, [])
    told = json.loads(out)
    assert not told["writable"]
    return told


def test_a_read_only_folder_leaves_the_library_and_says_what_cannot_be_kept(told):
    assert "Which objects may be keys of a dict?" in told["page"]
    assert "progress.sqlite" in told["first"]
    assert "progress.sqlite" in told["marking"]
    assert told["seen"] == 1


def _complaints(err):
    lines = err.decode().splitlines()
    return [line for line in lines if not line.startswith("This plugin does not support ")]


def test_without_qts_sockets_a_window_is_first_and_nobody_answers(tmp_path, monkeypatch):
    """They need a library of Kerberos that a bare system may lack."""
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    instance = Instance(tmp_path / "lock")

    assert instance.is_first()
    instance.listen()
    assert not instance.call_first()
    instance.release()
