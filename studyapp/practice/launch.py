"""How the child is started: from a checkout, an installed wheel or the frozen app."""

import subprocess
import sys
from collections.abc import Sequence
from os import environ
from pathlib import Path

SWITCH = "--exercise-child"  # the frozen app has no Python beside it and starts itself
_CHILD = Path(__file__).with_name("child") / "__main__.py"
# Not `-I`: it would ignore PYTHONHASHSEED. No other PYTHON… reaches the child anyway.
_FLAGS = ("-s", "-P", "-B", "-X", "utf8")
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
_HOMES = ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR")
_OF_THE_SYSTEM = ("SYSTEMROOT", "SYSTEMDRIVE")  # without these Windows starts nothing
_PATIENCE = 10.0  # seconds
_FIXED = {
    "PYTHONHASHSEED": "0",
    "MPLBACKEND": "Agg",
    "JOBLIB_MULTIPROCESSING": "0",  # it may start none, and would warn of that at each import
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "2",  # each thread would take 64 MiB of the address space
    "PATH": "/usr/bin:/bin",
}


def command() -> list[str]:
    """What to start."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [*python(), str(_CHILD)]


def python() -> list[str]:
    """The interpreter, so that it listens to nothing but us."""
    if sys.platform == "win32":  # the one of an environment starts another process
        return [getattr(sys, "_base_executable", sys.executable), *_FLAGS]
    return [sys.executable, *_FLAGS]


def succeeds(tried: Sequence[str]) -> bool:
    """Whether a command can be started, ends in time and says that all went well."""
    try:
        done = subprocess.run(tried, capture_output=True, timeout=_PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def environment(folder: Path) -> dict[str, str]:
    """Nothing of the caller's but what the system itself needs."""
    inherited = {name: environ[name] for name in _OF_THE_SYSTEM if name in environ}
    homes = dict.fromkeys(_HOMES, str(folder))
    return {**_FIXED, **dict.fromkeys(_ONE_THREAD, "1"), **homes, **inherited, **_launcher()}


def _launcher() -> dict[str, str]:
    """How the base interpreter of Windows learns which environment it is to be of."""
    return {"__PYVENV_LAUNCHER__": sys.executable} if sys.platform == "win32" else {}


def library_folders() -> list[str]:
    """Where this process finds libraries; the child would not know of a user's own folder."""
    kept = ("site-packages", "dist-packages")
    return [each for each in sys.path if each and Path(each).name in kept and Path(each).is_dir()]
