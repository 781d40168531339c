"""The filter, run by an emulator: so that the one for another processor is tested, too."""

import errno
import struct
import sys

import pytest

if sys.platform != "linux":
    pytest.skip("the walls of Linux", allow_module_level=True)

from studyapp.practice.child.walls.call_numbers import NUMBERS
from studyapp.practice.child.walls.seccomp import Step, program

PROCESS = 4711
MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
COLUMNS = {"x86_64": 0, "aarch64": 1}
ALLOWED, KILLED = "allowed", "killed"
READ = {"x86_64": 0, "aarch64": 63}
THREAD = 0x10000 | 0x100 | 0x200

SPECIAL = {
    "clone", "clone3", "kill", "tgkill", "prlimit64", "socketpair", "sendto", "fcntl", "ioctl",
    "prctl", "chmod", "fchmod", "fchmodat", "fchmodat2", "utime", "utimes", "futimesat",
    "utimensat",
}  # fmt: skip
REFUSED = [
    (machine, name)
    for machine, column in COLUMNS.items()
    for name, numbers in NUMBERS.items()
    if name not in SPECIAL and numbers[column] is not None
]
DECIDED = [
    ("clone", (THREAD,), ALLOWED),
    ("clone", (17,), errno.EPERM),
    ("clone3", (0,), errno.ENOSYS),
    ("kill", (PROCESS, 9), ALLOWED),
    ("kill", (PROCESS + 1, 9), errno.EPERM),
    ("kill", (0, 9), errno.EPERM),
    ("kill", (2**64 - 1, 9), errno.EPERM),
    ("tgkill", (PROCESS, 1, 6), ALLOWED),
    ("tgkill", (1, 1, 6), errno.EPERM),
    ("prlimit64", (0, 7, 0, 99), ALLOWED),
    ("prlimit64", (PROCESS, 7, 0, 99), ALLOWED),
    ("prlimit64", (1, 7, 0, 99), errno.EPERM),
    ("prlimit64", (0, 7, 99, 0), errno.EPERM),
    ("prlimit64", (0, 7, 1 << 32, 0), errno.EPERM),
    ("socketpair", (1, 1), ALLOWED),
    ("socketpair", (1, 1 | 0o2000000 | 0o4000), ALLOWED),
    ("socketpair", (1, 2), errno.EPERM),
    ("socketpair", (2, 1), errno.EPERM),
    ("sendto", (3, 1, 1, 0, 0), ALLOWED),
    ("sendto", (3, 1, 1, 0, 1 << 40), errno.EPERM),
    ("fcntl", (3, 1), ALLOWED),
    ("fcntl", (3, 8), errno.EPERM),
    ("fcntl", (3, 15), errno.EPERM),
    ("ioctl", (0, 0x5401), ALLOWED),
    ("ioctl", (0, 0x5412), errno.EPERM),
    ("ioctl", (0, (1 << 32) + 0x5412), errno.EPERM),
    ("prctl", (15,), ALLOWED),
    ("prctl", (1,), errno.EPERM),
    ("fchmod", (3, 0o777), 0),
    ("utimensat", (3,), 0),
]


@pytest.mark.parametrize(("machine", "name"), REFUSED)
def test_what_leads_out_is_refused(machine, name):
    number = NUMBERS[name][COLUMNS[machine]]

    assert decision(machine, number) == errno.EPERM


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(("name", "arguments", "wanted"), DECIDED)
def test_what_is_looked_at_more_closely_is_decided_by_its_arguments(
    machine, name, arguments, wanted
):
    number = NUMBERS[name][COLUMNS[machine]]

    assert decision(machine, number, *arguments) == wanted


@pytest.mark.parametrize("machine", MACHINES)
def test_all_else_is_allowed(machine):
    numbers = {numbers[COLUMNS[machine]] for numbers in NUMBERS.values()}

    for number in set(range(480)) - numbers:
        assert decision(machine, number) == ALLOWED


def test_calls_numbered_for_another_processor_kill():
    assert decision("x86_64", 0, processor=0x40000003) == KILLED
    assert decision("aarch64", 0, processor=MACHINES["x86_64"]) == KILLED


def test_calls_with_short_pointers_are_refused():
    assert decision("x86_64", 0x40000000 + READ["x86_64"]) == errno.EPERM


@pytest.mark.parametrize("machine", MACHINES)
def test_the_kernel_would_take_the_filter(machine):
    steps = program(machine, PROCESS)

    assert len(steps) <= 4096
    for place, step in enumerate(steps):
        assert max(step.if_so, step.if_not) < 256
        assert place + 1 + max(step.if_so, step.if_not) < len(steps) or step.code == 0x06


def decision(machine: str, number: int, *arguments: int, processor: int | None = None) -> object:
    given = struct.pack(
        "=iIQ6Q", number, processor or MACHINES[machine], 0, *(*arguments, *[0] * 6)[:6]
    )
    steps, place, value = program(machine, PROCESS), 0, 0
    while True:
        step = steps[place]
        if step.code == 0x06:
            return _meaning(step.value)
        if step.code == 0x20:
            (value,) = struct.unpack_from("=I", given, step.value)
        elif step.code == 0x54:
            value &= step.value
        place += 1 + _jump(step, value)


def _jump(step: Step, value: int) -> int:
    if step.code == 0x05:
        return step.value
    holds = {0x15: value == step.value, 0x35: value >= step.value, 0x45: bool(value & step.value)}
    if step.code not in holds:
        return 0
    return step.if_so if holds[step.code] else step.if_not


def _meaning(value: int) -> object:
    if value == 0x7FFF0000:
        return ALLOWED
    return KILLED if value == 0x80000000 else value & 0xFFFF
