"""Windows: a job object around the child: one process, so much memory, and it dies with the app.

Not tried on a real machine yet.
"""

import sys

if sys.platform == "win32":
    import ctypes
    from collections.abc import Iterator
    from contextlib import contextmanager
    from ctypes import wintypes
    from subprocess import Popen

    _ONE_PROCESS, _PROCESS_MEMORY = 0x8, 0x100
    _KILL_ON_CLOSE, _NO_ERROR_BOX = 0x2000, 0x400
    _EXTENDED_LIMITS, _USER_INTERFACE = 9, 4
    _NO_HANDLES_CLIPBOARD_OR_DESKTOPS = 0xFF

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("per_process_user_time", wintypes.LARGE_INTEGER),
            ("per_job_user_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("minimum_working_set", ctypes.c_size_t),
            ("maximum_working_set", ctypes.c_size_t),
            ("active_processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority_class", wintypes.DWORD),
            ("scheduling_class", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("basic", _BasicLimits),
            ("io", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process_memory", ctypes.c_size_t),
            ("peak_job_memory", ctypes.c_size_t),
        )

    @contextmanager
    def around(process: Popen[bytes], memory: int) -> Iterator[None]:
        """Begin before the child is told anything. Raises OSError."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        try:
            _limit(kernel, job, memory)
            handle = wintypes.HANDLE(int(process._handle))  # type: ignore[attr-defined] # noqa: SLF001
            _check(kernel.AssignProcessToJobObject(job, handle))
            yield
        finally:
            kernel.CloseHandle(job)

    def _limit(kernel: ctypes.WinDLL, job: wintypes.HANDLE, memory: int) -> None:
        limits = _ExtendedLimits()
        limits.basic.flags = _ONE_PROCESS | _PROCESS_MEMORY | _KILL_ON_CLOSE | _NO_ERROR_BOX
        limits.basic.active_processes = 1
        limits.process_memory = memory
        screen = wintypes.DWORD(_NO_HANDLES_CLIPBOARD_OR_DESKTOPS)
        for kind, value in ((_EXTENDED_LIMITS, limits), (_USER_INTERFACE, screen)):
            size = ctypes.sizeof(value)
            _check(kernel.SetInformationJobObject(job, kind, ctypes.byref(value), size))

    def _check(answer: int) -> None:
        if not answer:
            raise ctypes.WinError(ctypes.get_last_error())
