"""seccomp: the system calls that lead out of the process are refused; threads are allowed.

The filter is a little program that the kernel runs at every call. It is written here from rules,
in the order: refused always; allowed in one case; allowed but for some cases; all others allowed.
"""

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Sequence
from typing import NamedTuple

from studyapp.practice.child.walls.call_numbers import NUMBERS
from studyapp.practice.child.walls.kernel import prctl, syscall

_PROCESSORS = {"x86_64": (0, 0xC000003E, 317), "aarch64": (1, 0xC00000B7, 277)}
_X32 = 0x40000000  # another way of numbering calls on x86_64
_SET_SECCOMP, _MODE_FILTER, _ALL_THREADS = 22, 2, 1

_LOAD, _AND, _RETURN = 0x20, 0x54, 0x06
_JUMP, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_BIT = 0x05, 0x15, 0x35, 0x45
_CALL, _PROCESSOR, _ARGUMENTS = 0, 4, 16  # where they lie in what the filter is given
_ALLOW, _FAIL, _KILL = 0x7FFF0000, 0x00050000, 0x80000000

_AS_A_THREAD = 0x10000  # CLONE_THREAD
_UNIX, _STREAM, _KIND = 1, 1, 0xF  # AF_UNIX, SOCK_STREAM and the bits that say the kind
_SIGNALS_TO_OTHERS = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX
# TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP, FS_IOC_SETFLAGS, FS_IOC_FSSETXATTR
_DEVICES = (0x5412, 0x541C, 0x8901, 0x8902, 0x40086602, 0x401C5820)
_SELF = (1, 4, 35, 0x59616D61)  # parent-death signal, dumpable, memory map, ptracer
_DONE = 0  # not refused, but nothing happens: `shutil.copy` ends with one of these
_PRETENDED = (
    "chmod", "fchmod", "fchmodat", "fchmodat2", "utime", "utimes", "futimesat", "utimensat",
)  # fmt: skip


class Step(NamedTuple):
    """One instruction: what, how far to jump if so and if not, and with which value."""

    code: int
    value: int
    if_so: int = 0
    if_not: int = 0


_Steps = list[Step]
_ALLOWED = Step(_RETURN, _ALLOW)


def put_up() -> bool:
    """Whether it stands, for all threads of this process."""
    known = _PROCESSORS.get(platform.machine())
    if known is None:
        return False
    _, _, install = known
    steps = program(platform.machine(), os.getpid())
    code = ctypes.create_string_buffer(b"".join(map(_packed, steps)))
    given = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(steps), ctypes.addressof(code)))
    if syscall(install, 1, _ALL_THREADS, given) == 0:
        return True
    return prctl(_SET_SECCOMP, _MODE_FILTER, ctypes.addressof(given)) == 0


def _packed(step: Step) -> bytes:
    return struct.pack("=HBBI", step.code, step.if_so, step.if_not, step.value)


def program(machine: str, process: int) -> _Steps:
    """For a processor, and a process that may send signals to itself."""
    column, processor, _ = _PROCESSORS[machine]
    special = _special(process)
    numbers = {name: each[column] for name, each in NUMBERS.items()}
    always = [it for name, it in numbers.items() if it is not None and name not in special]
    steps = [Step(_LOAD, _PROCESSOR), Step(_IF_EQUAL, processor, 1), Step(_RETURN, _KILL)]
    steps.append(Step(_LOAD, _CALL))
    if machine == "x86_64":
        steps += [Step(_IF_AT_LEAST, _X32, 0, 1), _refused()]
    steps += _if_any(always)
    for name, rule in special.items():
        number = numbers[name]
        if number is not None:
            steps += [Step(_IF_EQUAL, number, 0, len(rule)), *rule]
    return [*steps, _ALLOWED]


def _special(process: int) -> dict[str, _Steps]:
    """What is looked at more closely; each rule ends by allowing or refusing."""
    own = [*_unless(0, (process,)), _ALLOWED]
    return {
        "clone": [_argument(0), Step(_IF_ANY_BIT, _AS_A_THREAD, 1), _refused(), _ALLOWED],
        "clone3": [_refused(errno.ENOSYS)],  # its flags cannot be seen; clone is tried next
        "kill": own,
        "tgkill": own,
        "prlimit64": [*_unless(0, (0, process)), *_unless_nothing(2), _ALLOWED],  # only to ask
        "socketpair": [*_unless(0, (_UNIX,)), *_unless(1, (_STREAM,), _KIND), _ALLOWED],
        "sendto": [*_unless_nothing(4), _ALLOWED],  # to the other end, and no other address
        "fcntl": [_argument(1), *_if_any(_SIGNALS_TO_OTHERS), _ALLOWED],
        "ioctl": [_argument(1), *_if_any(_DEVICES), _ALLOWED],
        **{name: [_refused(_DONE)] for name in _PRETENDED},
        "prctl": [_argument(0), *_if_any(_SELF), _ALLOWED],
    }


def _if_any(values: Sequence[int]) -> _Steps:
    """Refuse where what was loaded is one of these."""
    count = len(values)
    asked = [Step(_IF_EQUAL, value, count - place) for place, value in enumerate(values)]
    return [*asked, Step(_JUMP, 1), _refused()]


def _unless(argument: int, values: Sequence[int], bits: int = 0) -> _Steps:
    """Refuse where the argument, or these bits of it, is none of these."""
    count = len(values)
    masked = [Step(_AND, bits)] if bits else []
    asked = [Step(_IF_EQUAL, value, count - place) for place, value in enumerate(values)]
    return [_argument(argument), *masked, *asked, _refused()]


def _unless_nothing(argument: int) -> _Steps:
    """Refuse where a pointer leads somewhere."""
    return [
        *(_argument(argument), Step(_IF_EQUAL, 0, 1), _refused()),
        *(_argument(argument, upper=True), Step(_IF_EQUAL, 0, 1), _refused()),
    ]


def _argument(number: int, *, upper: bool = False) -> Step:
    """Load half of it: both processors keep the lower one first."""
    return Step(_LOAD, _ARGUMENTS + 8 * number + 4 * upper)


def _refused(error: int = errno.EPERM) -> Step:
    return Step(_RETURN, _FAIL | error)
