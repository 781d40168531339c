"""Landlock: the child sees its own folder and what Python is made of, and nothing else."""

import ctypes
import os
import stat
import struct
from collections.abc import Iterable
from contextlib import suppress
from enum import IntFlag

from studyapp.practice.child.walls.kernel import NO_ANSWER, syscall

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # on every processor
_ASK_VERSION = 1
_BENEATH_A_PATH = 1


class Files(IntFlag):
    """What may be done with files; in the kernel's order."""

    EXECUTE = 1 << 0
    WRITE_FILE = 1 << 1
    READ_FILE = 1 << 2
    READ_DIR = 1 << 3
    REMOVE_DIR = 1 << 4
    REMOVE_FILE = 1 << 5
    MAKE_CHAR = 1 << 6
    MAKE_DIR = 1 << 7
    MAKE_REG = 1 << 8
    MAKE_SOCK = 1 << 9
    MAKE_FIFO = 1 << 10
    MAKE_BLOCK = 1 << 11
    MAKE_SYM = 1 << 12
    REFER = 1 << 13
    TRUNCATE = 1 << 14
    IOCTL_DEV = 1 << 15


_READ = Files.READ_FILE | Files.READ_DIR
_OWN = _READ | (
    Files.WRITE_FILE | Files.REMOVE_DIR | Files.REMOVE_FILE | Files.MAKE_DIR | Files.MAKE_REG
    | Files.MAKE_FIFO | Files.MAKE_SYM | Files.REFER | Files.TRUNCATE
)  # fmt: skip
_OF_A_FILE = Files.READ_FILE | Files.WRITE_FILE | Files.TRUNCATE
_DEVICES = ("/dev/null", "/dev/zero")  # to be written

_FILES_SINCE = {2: Files.REFER, 3: Files.TRUNCATE, 5: Files.IOCTL_DEV}
_TCP_SINCE, _TCP = 4, 0b11  # binding and connecting
_SCOPE_SINCE, _SCOPE = 6, 0b11  # sockets without a path, and signals, to others


def version() -> int:
    """What this kernel offers, from 1; 0 where there is no Landlock, or it is switched off."""
    return max(0, syscall(_CREATE_RULESET, None, 0, _ASK_VERSION))


def put_up(folder: str, readable: Iterable[str]) -> int:
    """The version that stands; 0 where none does. Binds this thread and all it will start."""
    offered = version()
    if not offered:
        return 0
    handled = _handled(offered)
    rules = _created(offered, handled)
    if rules == NO_ANSWER:
        return 0
    try:
        for path in readable:
            _allow(rules, path, _READ & handled)
        for path in _DEVICES:
            _allow(rules, path, _OF_A_FILE & handled)
        _allow(rules, folder, _OWN & handled)
        return offered if syscall(_RESTRICT_SELF, rules, 0) == 0 else 0
    finally:
        os.close(rules)


def _handled(offered: int) -> Files:
    known = Files(Files.MAKE_SYM * 2 - 1)
    for since, right in _FILES_SINCE.items():
        if offered >= since:
            known |= right
    return known


def _created(offered: int, handled: Files) -> int:
    """Older kernels know fewer fields."""
    fields = [int(handled)]
    if offered >= _TCP_SINCE:
        fields.append(_TCP)
    if offered >= _SCOPE_SINCE:
        fields.append(_SCOPE)
    attributes = struct.pack(f"={len(fields)}Q", *fields)
    return syscall(_CREATE_RULESET, attributes, len(attributes), 0)


def _allow(rules: int, path: str, rights: Files) -> None:
    """What does not exist need not be allowed."""
    with suppress(OSError):
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not stat.S_ISDIR(os.fstat(place).st_mode):
                rights &= _OF_A_FILE
            rule = ctypes.create_string_buffer(struct.pack("=Qi", int(rights), place))
            syscall(_ADD_RULE, rules, _BENEATH_A_PATH, rule, 0)
        finally:
            os.close(place)
