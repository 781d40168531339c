"""Where the app runs as root, the child gives up what root may do beyond its own files."""

import struct

from studyapp.practice.child.walls.kernel import libc, prctl

_VERSION_3 = 0x20080522
_THIS_PROCESS = 0
_BOUNDING_DROP, _AMBIENT, _AMBIENT_CLEAR_ALL = 24, 47, 4
_LAST = 63  # the kernel refuses those it does not have


def drop_all() -> bool:
    """Whether none is left; there is no way back."""
    for capability in range(_LAST + 1):
        prctl(_BOUNDING_DROP, capability)
    prctl(_AMBIENT, _AMBIENT_CLEAR_ALL)
    header = struct.pack("=Ii", _VERSION_3, _THIS_PROCESS)
    nothing = struct.pack("=6I", *[0] * 6)
    return int(libc().capset(header, nothing)) == 0
