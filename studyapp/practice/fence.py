"""What a child is put behind: what the app puts up, and what it has the child put up itself."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

from studyapp.practice import bubblewrap, launch, limits, mac
from studyapp.practice.walls import Walls

_LIBRARIES = 1024 * 1024 * 1024  # bytes; where their share cannot be measured


class Fence:
    """The walls in use."""

    def __init__(self, walls: Walls) -> None:
        self.walls = walls

    def command(self, folder: Path) -> list[str]:
        """What to start."""
        if self.walls.bubblewrap:
            return [*bubblewrap.prefix(folder), *launch.command()]
        if self.walls.sandbox_exec:
            return [*mac.prefix(folder), *launch.command()]
        return launch.command()

    def names(self, stood: tuple[str, ...]) -> tuple[str, ...]:
        """Of all that stand, with those that the child put up."""
        ours = ("bubblewrap", "sandbox-exec", "job object")
        return (*(name for name in self.walls.names if name in ours), *stood)

    def code(self, told: int) -> int:
        """The exit code of the child."""
        return bubblewrap.code(told) if self.walls.bubblewrap else told

    @property
    def parent_seen_from_within(self) -> int:
        """The process that must be there; 0 where it is not to be seen."""
        return 0 if self.walls.bubblewrap else os.getpid()

    @contextmanager
    def around(self, process: Popen[bytes]) -> Iterator[None]:
        """While the child lives."""
        if sys.platform == "win32":
            from studyapp.practice import windows_job  # noqa: PLC0415 (of this system only)

            with windows_job.around(process, limits.MEMORY + _LIBRARIES):
                yield
        else:
            yield

    def told(self, *, stranger: bool) -> Mapping[str, object]:
        """What the child is to put up; for a stranger's code all must stand that is offered."""
        wanted = {"landlock": bool(self.walls.landlock), "seccomp": self.walls.seccomp}
        names = [name for name, offered in wanted.items() if offered]
        return {"walls": names, "must": names if stranger else []}
