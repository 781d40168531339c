"""Linux: no more privileges than one has, then Landlock for files and seccomp for the rest."""

import os
import signal
from collections.abc import Collection

from studyapp.practice.child.walls import capabilities, landlock, seccomp
from studyapp.practice.child.walls.kernel import prctl

_SET_PARENT_DEATH_SIGNAL = 1
_SET_NO_NEW_PRIVILEGES = 38
_THREADS = "/proc/self/task"


def die_with(parent: int) -> None:
    """End as soon as the thread of the app ends that started us."""
    prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if parent and os.getppid() != parent:  # it was quicker
        os._exit(0)


def put_up(wanted: Collection[str], folder: str, readable: list[str]) -> list[str]:
    """Give the names of those that stand."""
    if prctl(_SET_NO_NEW_PRIVILEGES, 1) != 0:
        return []
    capabilities.drop_all()
    stood = []
    alone = _is_one_thread()  # Landlock binds the calling thread and those it starts
    if "landlock" in wanted and alone and (version := landlock.put_up(folder, readable)):
        stood.append(f"Landlock {version}")
    if "seccomp" in wanted and seccomp.put_up():
        stood.append("seccomp")
    return stood


def _is_one_thread() -> bool:
    try:
        return len(os.listdir(_THREADS)) == 1  # noqa: PTH208 (pathlib would come late)
    except OSError:
        return False
