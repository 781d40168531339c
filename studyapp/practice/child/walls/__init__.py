"""The walls that the child puts up around itself before the learner's code comes.

What a system does not offer is left out, and said: the app knows which walls stood.
"""

import sys
from typing import Any


def die_with(parent: int) -> None:
    """End as soon as the app ends, however it does; `parent` is 0 where it cannot be known."""
    if sys.platform == "linux":
        from studyapp.practice.child.walls import linux  # noqa: PLC0415 (of this system only)

        linux.die_with(parent)


def put_up(job: dict[str, Any], readable: list[str]) -> list[str]:
    """Give the names of those that stand; beforehand, give up whatever would go around them."""
    if sys.platform == "win32":
        return []  # the app has put a job object around this process
    from studyapp.practice.child.walls import rlimits  # noqa: PLC0415 (not for Windows)

    stood = ["rlimits"] if rlimits.put_up(job["limits"]) else []
    if sys.platform == "linux":
        from studyapp.practice.child.walls import linux  # noqa: PLC0415 (of this system only)

        stood += linux.put_up(job["walls"], job["folder"], readable)
    if "seccomp" not in stood:
        rlimits.no_processes()
    return stood
