"""The time of a release: that of its commit, on each of its files, so that all bytes repeat."""

import os
import subprocess
import time
from pathlib import Path

from dev_setup import ROOT

VARIABLE = "SOURCE_DATE_EPOCH"


def of_release() -> int:
    """In seconds since 1970: as the environment has it, or of the commit, or now.

    An even number: NSIS keeps no other.
    """
    return int(os.environ.get(VARIABLE) or _of_commit() or time.time()) // 2 * 2


def set_all(root: Path, seconds: int) -> None:
    """One for all files, links and folders."""
    follow = os.utime not in os.supports_follow_symlinks  # Windows cannot set that of a link
    for path in [root, *root.rglob("*")]:
        os.utime(path, (seconds, seconds), follow_symlinks=follow)


def _of_commit() -> str:
    """Empty outside a checkout."""
    words = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()
