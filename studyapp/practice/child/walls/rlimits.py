"""The limits that every Unix keeps for a process; they contain mistakes, not malice."""

import resource
import sys
from contextlib import suppress
from pathlib import Path

_MEMORY_IN_USE = Path("/proc/self/statm")


def put_up(limits: dict[str, int]) -> bool:
    """Whether all are kept."""
    kept = [
        _limit(resource.RLIMIT_CPU, limits["cpu"], limits["cpu"] + 1),
        _limit(resource.RLIMIT_FSIZE, limits["file"]),
        _limit(resource.RLIMIT_NOFILE, limits["open_files"]),
        _limit(resource.RLIMIT_CORE, 0),
    ]
    if sys.platform == "linux":  # macOS takes no notice of it
        kept.append(_limit(resource.RLIMIT_AS, _memory_in_use() + limits["memory"]))
    return all(kept)


def no_processes() -> None:
    """On Linux also no threads, and not kept for root: where nothing better is to be had."""
    with suppress(AttributeError):
        _limit(resource.RLIMIT_NPROC, 0)


def _memory_in_use() -> int:
    """Of the address space; Python and the libraries have taken it, not the learner's code."""
    pages = int(_MEMORY_IN_USE.read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def _limit(which: int, soft: int, hard: int | None = None) -> bool:
    _, most = resource.getrlimit(which)
    wanted = soft if hard is None else hard
    hard = wanted if most == resource.RLIM_INFINITY else min(wanted, most)
    try:
        resource.setrlimit(which, (min(soft, hard), hard))
    except (ValueError, OSError):
        return False
    return True
