"""What the child may read besides its own folder: what Python and the libraries are made of."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

_OF_THE_SYSTEM = (
    "/lib", "/lib32", "/lib64", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/local/lib",
    "/nix/store", "/gnu/store", "/etc/alternatives", "/etc/ld.so.cache", "/etc/localtime",
    "/etc/fonts", "/usr/share/fonts", "/usr/share/zoneinfo", "/usr/share/locale",
    "/dev/null", "/dev/zero", "/dev/random", "/dev/urandom", "/proc/self", "/proc/cpuinfo",
    "/proc/meminfo", "/sys/devices/system/cpu", "/sys/kernel/mm/transparent_hugepage",
)  # fmt: skip


def readable(search_path: Iterable[str]) -> list[str]:
    """Files and folders, each as it is named and as it really is."""
    found = (each for path in _wanted(search_path) for each in (path, os.path.realpath(path)))
    return [each for each in dict.fromkeys(found) if os.path.exists(each)]  # noqa: PTH110


def _wanted(search_path: Iterable[str]) -> Iterable[str]:
    yield from _OF_THE_SYSTEM
    homes = _homes()
    for path in (*filter(None, search_path), *_of_python()):
        inside = os.path.join(os.path.realpath(path), "")  # noqa: PTH118 (ends with a slash)
        if not any(home.startswith(inside) for home in homes):  # a home is not to be opened
            yield path


def _of_python() -> Iterator[str]:
    yield os.path.dirname(os.__file__)  # noqa: PTH120
    yield os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120
    for prefix in {sys.prefix, sys.base_prefix, sys.exec_prefix}:
        yield from (os.path.join(prefix, part) for part in ("lib", "lib64", "DLLs"))  # noqa: PTH118
    if bundle := getattr(sys, "_MEIPASS", None):
        yield bundle
        yield sys.executable  # holds what is imported late, such as `numpy.random`


def _homes() -> list[str]:
    with suppress(ImportError, KeyError):
        import pwd  # noqa: PLC0415 (not on Windows)

        return [os.path.join(os.path.realpath(pwd.getpwuid(os.getuid()).pw_dir), "")]  # noqa: PTH118
    return []
