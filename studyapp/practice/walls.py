"""What this machine offers to contain a learner's code, and in words what that is good for."""

import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from studyapp.practice import bubblewrap, mac

_FILTERS = Path("/proc/sys/kernel/seccomp/actions_avail")
_PROCESSORS = {"x86_64", "aarch64"}
_TCP = 4  # the version of Landlock that knows it


class Hold(StrEnum):
    """How well something is kept in."""

    CONTAINED = "contained"
    LIMITED = "limited"
    OPEN = "not contained"


class Guard(NamedTuple):
    """What becomes of one way out."""

    way: str
    hold: Hold
    why: str

    @property
    def sentence(self) -> str:
        """As it is printed."""
        return f"{self.way}: {self.hold} ({self.why})"


@dataclass(frozen=True, slots=True)
class Walls:
    """What is there to be put up. `landlock` is its version, 0 where there is none."""

    rlimits: bool = False
    landlock: int = 0
    seccomp: bool = False
    bubblewrap: bool = False
    sandbox_exec: bool = False
    job_object: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """As `Verdict.walls` has them."""
        offered = {
            "bubblewrap": self.bubblewrap,
            "sandbox-exec": self.sandbox_exec,
            "job object": self.job_object,
            "rlimits": self.rlimits,
            f"Landlock {self.landlock}": bool(self.landlock),
            "seccomp": self.seccomp,
        }
        return tuple(name for name, there in offered.items() if there)

    @property
    def guards(self) -> tuple[Guard, ...]:
        """Files, network, processes, memory, time."""
        return (self._files(), self._network(), self._processes(), self._memory(), self._time())

    @property
    def enough_for_strangers(self) -> bool:
        """Whether code may run that nobody here has looked at."""
        first = (self._files(), self._network(), self._processes())
        return all(guard.hold is Hold.CONTAINED for guard in first)

    def sentences(self) -> Iterator[str]:
        """What is contained by what, a line each."""
        for guard in self.guards:
            yield guard.sentence

    def _files(self) -> Guard:
        if self.bubblewrap:
            return Guard("Files", Hold.CONTAINED, "bubblewrap shows it none but its own")
        if self.landlock and self.seccomp:
            return Guard("Files", Hold.CONTAINED, f"Landlock {self.landlock} and seccomp")
        if self.landlock:
            return Guard("Files", Hold.LIMITED, "Landlock alone: permissions can be changed")
        if self.sandbox_exec:
            return Guard("Files", Hold.LIMITED, "sandbox-exec, which we could not prove")
        return Guard("Files", Hold.OPEN, "code can read and write what you can")

    def _network(self) -> Guard:
        if self.seccomp or self.bubblewrap:
            return Guard("Network", Hold.CONTAINED, "seccomp" if self.seccomp else "bubblewrap")
        if self.landlock >= _TCP:
            return Guard("Network", Hold.LIMITED, f"Landlock {self.landlock} refuses TCP only")
        if self.sandbox_exec:
            return Guard("Network", Hold.LIMITED, "sandbox-exec, which we could not prove")
        return Guard("Network", Hold.OPEN, "code can use it as you can")

    def _processes(self) -> Guard:
        if self.seccomp:
            return Guard("Other programs", Hold.CONTAINED, "seccomp")
        if self.bubblewrap:
            return Guard("Other programs", Hold.CONTAINED, "bubblewrap ends them all")
        if self.sandbox_exec or self.job_object:
            why = "sandbox-exec" if self.sandbox_exec else "a job object"
            return Guard("Other programs", Hold.LIMITED, f"{why}, which we could not prove")
        return Guard("Other programs", Hold.OPEN, "code can start them and leave them running")

    def _memory(self) -> Guard:
        if self.rlimits and sys.platform == "linux":
            return Guard("Memory", Hold.CONTAINED, "1 GiB besides the libraries")
        if self.job_object:
            return Guard("Memory", Hold.LIMITED, "a job object, which we could not prove")
        return Guard("Memory", Hold.OPEN, "this system keeps no limit")

    def _time(self) -> Guard:
        if self._processes().hold is Hold.OPEN:
            return Guard("Time", Hold.LIMITED, "programs that code starts may outlive it")
        return Guard("Time", Hold.CONTAINED, "the app ends it")


@cache
def here() -> Walls:
    """What this machine offers; asked once."""
    if sys.platform == "win32":
        return Walls(job_object=True)
    if sys.platform == "linux":
        return Walls(
            rlimits=True,
            landlock=_landlock(),
            seccomp=platform.machine() in _PROCESSORS and _FILTERS.exists(),
            bubblewrap=bubblewrap.works(),
        )
    return Walls(rlimits=True, sandbox_exec=mac.works())


def _landlock() -> int:
    from studyapp.practice.child.walls import landlock  # noqa: PLC0415 (of this system only)

    return landlock.version()
