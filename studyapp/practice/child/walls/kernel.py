"""Calls to Linux that Python has no words for."""

import ctypes
from functools import cache

NO_ANSWER = -1


@cache
def libc() -> ctypes.CDLL:
    """The C library that this process runs on."""
    return ctypes.CDLL(None, use_errno=True)


def prctl(option: int, *values: int) -> int:
    """Zero where it was done."""
    padded = (*values, 0, 0, 0, 0)[:4]
    given = [ctypes.c_ulong(value) for value in padded]
    return int(libc().prctl(ctypes.c_int(option), *given))


def syscall(number: int, *values: object) -> int:
    """-1 where it was refused, or the kernel does not know it."""
    given = [ctypes.c_long(value) if isinstance(value, int) else value for value in values]
    return int(libc().syscall(ctypes.c_long(number), *given))
