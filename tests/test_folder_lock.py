import signal
import subprocess
import sys

import pytest

from studyapp.folder_lock import FolderLock

HOLD = """
import sys
from pathlib import Path
from studyapp.folder_lock import FolderLock

lock = FolderLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "lock"


@pytest.fixture
def holder(file):
    """Another process that has the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, file], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline().split() == [b"True"]
    yield process
    process.kill()
    process.communicate()


def test_a_free_lock_can_be_taken(file):
    lock = FolderLock(file)

    assert lock.take()

    lock.release()


def test_a_lock_that_another_process_has_cannot_be_taken(file, holder):
    assert not FolderLock(file).take()


def test_a_lock_is_free_again_after_release(file):
    first = FolderLock(file)
    first.take()

    first.release()

    second = FolderLock(file)
    assert second.take()
    second.release()


def test_a_lock_is_free_after_its_process_was_killed(file, holder):
    holder.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    holder.wait()

    lock = FolderLock(file)

    assert lock.take()
    lock.release()


def test_releasing_what_was_not_taken_does_nothing(file):
    FolderLock(file).release()

    assert not file.exists()


def test_where_no_file_can_be_made_taking_raises(tmp_path):
    with pytest.raises(OSError, match="no-folder"):
        FolderLock(tmp_path / "no-folder" / "lock").take()


def test_a_child_process_does_not_keep_the_lock(file):
    first = FolderLock(file)
    first.take()
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)

    first.release()
    second = FolderLock(file)
    taken = second.take()

    second.release()
    child.communicate(b"\n")
    assert taken
