"""What code may try, and what is to become of it. Plain values: nothing here is run by a test.

`code` is the body of a function that gives 3 where it is let; `outcomes` are those to be had where
files are contained, `uncontained` where Landlock is missing and nothing else stands in for it.
"""

# ruff: noqa: E501 (a line for a deed)

from textwrap import dedent
from typing import NamedTuple

OK = 3


class Deed(NamedTuple):
    name: str
    code: str
    outcomes: tuple[str, ...]
    says: str = ""  # within the summary
    uncontained: tuple[str, ...] = ()
    needs: str = ""
    prints: str = ""


def deed(name, outcome, code, says="", uncontained="", needs="", prints=""):
    outcomes = tuple(outcome.split("|"))
    else_ = tuple(uncontained.split("|")) if uncontained else outcomes
    return Deed(name, dedent(code).strip(), outcomes, says, else_, needs, prints)


TIME = (
    deed("an infinite loop", "time", "while True: pass", "longer than"),
    deed("a power that takes for ever", "time", "return 9**9**9", "longer than"),
    deed("a regex that backtracks", "time", "import re; re.match(r'(a+)+$', 'a' * 40 + 'b')"),
    deed(
        "a loop that catches everything",
        "time",
        """
        while True:
            try:
                while True: pass
            except BaseException: pass
        """,
    ),
    deed("a long sleep", "time", "import time; time.sleep(60)"),
    deed(
        "ignored signals",
        "time",
        """
        import signal
        for each in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            try: signal.signal(each, signal.SIG_IGN)
            except (OSError, ValueError): pass
        while True: pass
        """,
    ),
    deed(
        "blocked signals",
        "time",
        """
        import signal
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        while True: pass
        """,
    ),
    deed("a stopped process", "time", "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"),
    deed(
        "a pipe that nobody writes to",
        "time",
        "import os; os.mkfifo('pipe'); return open('pipe').read()",
    ),
    deed(
        "an object that does not want to die",
        "time",
        """
        class Stays:
            def __del__(self):
                while True: pass
        stays = Stays()
        raise ValueError
        """,
    ),
    deed(
        "an exception whose text never ends",
        "time",
        """
        class Talks(Exception):
            def __str__(self):
                while True: pass
        raise Talks
        """,
    ),
    deed(
        "an alarm",
        "crashed",
        "import signal, time; signal.setitimer(signal.ITIMER_REAL, 0.01); time.sleep(9)",
        "SIGALRM",
    ),
)

PROCESSES = (
    deed("fork", "forbidden", "import os; os.fork(); return 3", "another process"),
    deed(
        "a fork bomb that catches everything",
        "time",
        """
        import os
        while True:
            try: os.fork()
            except BaseException: pass
        """,
    ),
    deed("fork past Python", "passed", "import ctypes; return 4 + ctypes.CDLL(None).fork()"),
    deed(
        "system calls that make processes",
        "passed",
        """
        import ctypes, platform
        call = ctypes.CDLL(None, use_errno=True).syscall
        numbers = {"x86_64": (56, 57, 58, 435), "aarch64": (220, 435)}[platform.machine()]
        return 3 if {call(number, 17, 0, 0, 0, 0) for number in numbers} == {-1} else "made one"
        """,
    ),
    deed("subprocess", "forbidden", "import subprocess; subprocess.run(['id'])", "another process"),
    deed("os.system", "forbidden", "import os; os.system('id')", "another process"),
    deed("exec", "forbidden", "import os; os.execv('/bin/sh', ['sh'])", "another process"),
    deed(
        "exec past Python",
        "passed",
        "import ctypes; return 4 + ctypes.CDLL(None).execl(b'/bin/true', b'true', None)",
    ),
    deed("posix_spawn", "forbidden", "import os; os.posix_spawn('/bin/sh', ['sh'], {})"),
    deed(
        "multiprocessing",
        "forbidden",
        "import multiprocessing; multiprocessing.Process(target=print).start()",
    ),
    deed(
        "a daemon that escapes",
        "passed",
        """
        import ctypes, os
        libc = ctypes.CDLL(None)
        if libc.fork() == 0:
            libc.setsid()
            if libc.fork() == 0:
                while True: libc.sleep(60)
            os._exit(0)
        return 3
        """,
    ),
    deed("a session of its own", "forbidden", "import os; os.setsid()", "Not allowed here"),
    deed(
        "a thread bomb",
        "raised",
        """
        import threading, time
        while True: threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        """,
        "can't start new thread",
    ),
    deed(
        "one thread",
        "passed",
        """
        import threading
        found = []
        thread = threading.Thread(target=found.append, args=(3,))
        thread.start(); thread.join()
        return found[0]
        """,
    ),
    deed(
        "asyncio",
        "passed",
        """
        import asyncio
        async def three():
            await asyncio.sleep(0)
            return 3
        return asyncio.run(three())
        """,
    ),
    deed(
        "a thread that stays",
        "passed",
        "import threading, time; threading.Thread(target=time.sleep, args=(60,)).start(); return 3",
    ),
    deed(
        "an exit handler that hangs",
        "passed",
        """
        import atexit, time
        atexit.register(time.sleep, 60)
        return 3
        """,
    ),
)

MEMORY = (
    deed("a list bomb", "memory|time", "x = [0]\nwhile True: x += x", ""),
    deed("a terabyte", "memory", "return len(b'x' * 10**12)", "1 GiB"),
    deed(
        "half a gigabyte again and again",
        "memory",
        "x = []\nwhile True: x.append(bytearray(2**29))",
    ),
    deed("a map of a terabyte", "memory", "import mmap; mmap.mmap(-1, 2**40)"),
    deed("an array of a terabyte", "memory", "import numpy; numpy.ones(10**11 * 8)", needs="numpy"),
)

OUTPUT = (
    deed("a print flood", "output", "while True: print('x' * 1000)", "Printed more than 1 MiB"),
    deed(
        "a flood of errors", "output", "import sys\nwhile True: print('x' * 1000, file=sys.stderr)"
    ),
    deed("a flood past Python", "output", "import os\nwhile True: os.write(1, b'x' * 65536)"),
    deed(
        "a flood of errors past Python",
        "output",
        "import os\nwhile True: os.write(2, b'x' * 65536)",
    ),
    deed(
        "a flood on every other handle",
        "output",
        """
        import os
        while True:
            for handle in range(3, 64):
                try: os.write(handle, b'x' * 65536)
                except OSError: pass
        """,
    ),
    deed(
        "nonsense on every handle",
        "passed",
        """
        import os
        lines = b'x', b'{"kind": "ended"}', b'{', b'[' * 9999, b'abc {"kind": "done"}', bytes(range(256))
        for handle in range(64):
            for line in lines:
                try: os.write(handle, line + b'\\n')
                except OSError: pass
        return 3
        """,
    ),
    deed(
        "bytes that are no text",
        "passed",
        "import os; os.write(1, bytes(range(128, 256))); return 3",
    ),
    deed("some words", "passed", "print('words'); return 3", prints="words\n"),
)

FILES = (
    deed(
        "a file of its own", "passed", "open('f', 'w').write('abc'); return len(open('f').read())"
    ),
    deed(
        "a copy of a file",
        "passed",
        "import shutil; open('g', 'w').write('abc'); shutil.copy('g', 'h'); return len(open('h').read())",
    ),
    deed(
        "one large file",
        "output",
        "f = open('big', 'wb')\nwhile True: f.write(b'x' * 10**6)",
        "8 MiB",
    ),
    deed(
        "many large files",
        "output",
        """
        n = 0
        while True:
            n += 1
            open(f'big{n}', 'wb').write(b'x' * 10**6)
        """,
        "64 MiB",
    ),
    deed(
        "many empty files",
        "output|time",
        "n = 0\nwhile True:\n    n += 1\n    open(f'e{n}', 'w').close()",
    ),
    deed(
        "folders in folders",
        "output|time",
        "import os\nwhile True:\n    os.mkdir('d'); os.chdir('d')",
    ),
    deed(
        "a locked folder",
        "passed",
        "import os; os.mkdir('l'); open('l/f', 'w'); os.chmod('l', 0); return 3",
    ),
    deed(
        "its own folder removed",
        "passed|raised|forbidden",
        "import shutil; shutil.rmtree('.'); return 3",
    ),
    deed("/etc/passwd", "forbidden", "return open('/etc/passwd').read()", "/etc/passwd"),
    deed(
        "the home folder",
        "forbidden",
        "import os; os.listdir(OUTSIDE)",
        "only files in its own folder",
    ),
    deed("a secret", "forbidden", "return open(OUTSIDE + '/secret').read()"),
    deed(
        "the progress file",
        "forbidden",
        "import sqlite3; sqlite3.connect(OUTSIDE + '/progress.sqlite')",
    ),
    deed("a write outside", "forbidden", "open(OUTSIDE + '/new', 'w').write('x')", "write"),
    deed(
        "a link to the outside",
        "forbidden",
        "import os; os.symlink(OUTSIDE + '/secret', 'link'); return open('link').read()",
    ),
    deed(
        "a hard link to the outside", "forbidden", "import os; os.link(OUTSIDE + '/secret', 'hard')"
    ),
    deed(
        "the environment of the app",
        "forbidden",
        "import os; open(f'/proc/{os.getppid()}/environ')",
    ),
    deed(
        "the memory of the app", "forbidden", "import os; open(f'/proc/{os.getppid()}/mem', 'r+b')"
    ),
    deed(
        "a secret past Python",
        "passed",
        "import ctypes; return 4 + min(0, ctypes.CDLL(None).open((OUTSIDE + '/secret').encode(), 0))",
        uncontained="wrong",
    ),
    deed(
        "a file removed past Python",
        "passed",
        "import ctypes; return 4 + ctypes.CDLL(None).unlink((OUTSIDE + '/bait').encode())",
        uncontained="wrong",
    ),
    deed(
        "a file emptied past Python",
        "passed",
        "import ctypes; return 4 + ctypes.CDLL(None).truncate((OUTSIDE + '/secret').encode(), 0)",
    ),
    deed(
        "a file opened to all past Python",
        "passed",
        "import ctypes; return 3 + ctypes.CDLL(None).chmod((OUTSIDE + '/secret').encode(), 0o777)",
    ),
)

NETWORK = (
    deed(
        "a connection",
        "forbidden",
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "network",
    ),
    deed(
        "a server", "forbidden", "import socket; socket.socket().bind(('127.0.0.1', 0))", "network"
    ),
    deed("a name", "forbidden", "import socket; socket.gethostbyname('localhost')", "network"),
    deed(
        "a page",
        "forbidden",
        "import urllib.request as r; r.urlopen('http://127.0.0.1:9')",
        "network",
    ),
    deed(
        "a local socket",
        "forbidden",
        "import socket; socket.socket(socket.AF_UNIX)",
        "Not allowed here",
    ),
    deed(
        "sockets past Python",
        "passed",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        made = {libc.socket(family, kind, 0) for family in (1, 2, 10, 16) for kind in (1, 2, 3)}
        pair = (ctypes.c_int * 2)()
        made.add(libc.socketpair(1, 2, 0, pair))
        return 3 if made == {-1} else made
        """,
    ),
)

KILLS = (
    deed("the app killed", "forbidden", "import os; os.kill(os.getppid(), 9)", "signals"),
    deed("all processes killed", "forbidden", "import os; os.kill(-1, 9)", "signals"),
    deed("the group killed", "forbidden", "import os; os.killpg(0, 9)", "signals"),
    deed(
        "the app killed past Python",
        "passed",
        "import ctypes, os; return 4 + ctypes.CDLL(None).kill(os.getppid(), 9)",
    ),
    deed(
        "the app killed by a system call",
        "passed",
        """
        import ctypes, os, platform
        call = ctypes.CDLL(None).syscall
        kill, tkill = {"x86_64": (62, 200), "aarch64": (129, 130)}[platform.machine()]
        parent = os.getppid()
        made = {call(kill, parent, 9), call(tkill, parent, 9), call(kill, ctypes.c_long(-1), 9)}
        return 3 if made == {-1} else made
        """,
    ),
    deed(
        "signals sent by a file",
        "forbidden",
        "import fcntl, os; fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid())",
    ),
    deed("itself killed", "crashed", "import os; os.kill(os.getpid(), 9)", "SIGKILL"),
    deed("itself ended", "crashed", "import os; os.kill(os.getpid(), 15)", "SIGTERM"),
    deed("os._exit(0)", "crashed", "import os; os._exit(0)", "exit code 0"),
    deed("os._exit(3)", "crashed", "import os; os._exit(3)", "ended itself with exit code 3"),
    deed("sys.exit", "raised", "import sys; sys.exit(4)", "sys.exit"),
    deed("an interrupt", "raised", "raise KeyboardInterrupt", "KeyboardInterrupt"),
    deed("a segmentation fault", "crashed", "import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    deed("abort", "crashed", "import os; os.abort()", "SIGABRT"),
    deed(
        "all handles closed", "crashed", "import os; os.closerange(0, 64); return 3", "connection"
    ),
    deed(
        "all handles put elsewhere",
        "time|crashed",
        """
        import os
        to = os.open('sink', os.O_CREAT | os.O_WRONLY)
        for handle in range(64):
            if handle != to: os.dup2(to, handle)
        return 3
        """,
    ),
    deed(
        "the death with the app undone",
        "passed",
        "import ctypes; return 4 + ctypes.CDLL(None).prctl(1, 0, 0, 0, 0)",
    ),
)

LIMITS = (
    deed(
        "limits raised",
        "forbidden",
        "import resource as r; r.setrlimit(r.RLIMIT_AS, (-1, -1))",
        "limits",
    ),
    deed(
        "limits raised past Python",
        "passed",
        """
        import ctypes
        unlimited = (ctypes.c_ulong * 2)(2**64 - 1, 2**64 - 1)
        libc = ctypes.CDLL(None)
        made = {libc.setrlimit(which, unlimited) for which in range(16)}
        made |= {libc.prlimit(0, which, unlimited, None) for which in range(16)}
        return 3 if made == {-1} else made
        """,
    ),
    deed(
        "doors out of the walls",
        "passed",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        tried = [
            libc.unshare(0x10000000), libc.mount(b'x', b'/', b'tmpfs', 0, None), libc.chroot(b'.'),
            libc.ptrace(0, 0, 0, 0), libc.syscall(425, 8, 0), libc.setns(0, 0),
        ]
        return 3 if set(tried) == {-1} else tried
        """,
    ),
    deed(
        "system calls numbered otherwise",
        "passed",
        """
        import ctypes
        return 4 + ctypes.CDLL(None).syscall(0x40000000 + 41, 2, 1, 0)
        """,
    ),
    deed("deep recursion", "raised", "def f(): return f()\nf()", "RecursionError"),
    deed(
        "recursion without a limit",
        "raised|memory|time|crashed",
        "import sys; sys.setrecursionlimit(10**9)\ndef f(): return f()\nf()",
    ),
    deed(
        "deep text",
        "raised",
        "import json\nx = []\nfor _ in range(10**5): x = [x]\njson.dumps(x)",
        "RecursionError",
    ),
    deed(
        "deep repr", "raised", "x = []\nfor _ in range(10**5): x = [x]\nrepr(x)", "RecursionError"
    ),
    deed("deep code", "raised|memory|crashed", "eval('(' * 10**5)"),
    deed("input()", "raised", "return input()", "EOFError"),
)

SPOILS = (
    deed("no print", "passed", "import builtins; builtins.print = None; return 3"),
    deed("no isinstance", "passed|raised", "import builtins; builtins.isinstance = None; return 3"),
    deed(
        "no getattr, dict, str, len",
        "passed|raised",
        "import builtins as b; b.getattr = b.dict = b.str = b.len = 0; return 3",
    ),
    deed("no import", "passed", "import builtins; del builtins.__import__; return 3"),
    deed(
        "no builtins at all",
        "passed|raised|crashed",
        "import builtins; vars(builtins).clear(); return 3",
    ),
    deed("no json", "passed", "import json, sys; json.dumps = json.JSONEncoder = None; return 3"),
    deed("no clock", "passed", "import time; time.perf_counter = time.monotonic = None; return 3"),
    deed("no exit", "passed", "import os, sys; sys.exit = os._exit = None; return 3"),
    deed("no os.write", "passed", "import os; os.write = os.dup2 = os.fspath = None; return 3"),
    deed(
        "no streams", "passed", "import sys; sys.stdout = sys.stderr = sys.stdin = None; return 3"
    ),
    deed(
        "closed streams", "passed", "import sys; sys.stdout.close(); sys.stderr.close(); return 3"
    ),
    deed("no modules", "passed", "import sys; sys.modules.clear(); return 3"),
    deed("no search path", "passed", "import sys; sys.path = 'none'; return 3"),
    deed(
        "a tracer that raises",
        "passed|raised",
        """
        import sys
        def tracer(*_): raise ValueError
        sys.settrace(tracer)
        return 3
        """,
    ),
    deed("no check", "raised", "import sys; sys.modules['cases'].check = None; return 3"),
    deed("no cases", "passed", "import sys; sys.modules['cases'] = None; return 3"),
    deed("another folder", "forbidden", "import os; os.chdir('/')", "only files in its own folder"),
    deed("no garbage collector", "passed", "import gc; gc.disable(); return 3"),
)

ANSWERS = (
    deed("a repr that is no text", "wrong", "return type('X', (), {'__repr__': lambda self: 3})()"),
    deed("a repr that fails", "wrong", "return type('X', (), {'__repr__': lambda self: 1 / 0})()"),
    deed(
        "a repr of 100 MB",
        "wrong",
        "return type('X', (), {'__repr__': lambda self: 'x' * 10**8})()",
    ),
    deed("a type without a name", "wrong", "return type('', (), {})()"),
    deed(
        "equal to everything",
        "wrong",
        "return type('X', (), {'__eq__': lambda self, other: True})()",
    ),
    deed("a generator without an end", "wrong", "import itertools; return itertools.count()"),
    deed("a list within itself", "wrong", "x = []; x.append(x); return x"),
    deed("a number of 10,000 digits", "wrong", "return 10**10000"),
    deed("a text that cannot be encoded", "wrong", "return '\\udc80'"),
    deed("nothing", "wrong", "return None"),
    deed(
        "an exception whose text fails",
        "raised",
        "class E(Exception):\n    def __str__(self): return 1 / 0\nraise E",
    ),
    deed("an exception of 10 MB", "raised", "raise ValueError('x' * 10**7)"),
    deed(
        "an exception that lies about its type",
        "raised",
        """
        class E(Exception):
            __class__ = property(lambda self: AssertionError)
            difference = 1
        raise E
        """,
    ),
    deed("an assertion", "raised", "assert 0, 'mine'", "mine"),
    deed("the end of an iteration", "raised", "raise StopIteration"),
    deed("the end of a generator", "raised", "raise GeneratorExit"),
    deed("a group", "raised", "raise ExceptionGroup('g', [ValueError('a'), TypeError('b')])"),
    deed("a missing module", "raised", "import there_is_no_such_module", "ModuleNotFoundError"),
    deed("a permission that it denies itself", "raised", "raise PermissionError('mine')", "mine"),
    deed("not written", "raised", "raise NotImplementedError", "is not written yet"),
)

AT_THE_WALLS = (*PROCESSES, *FILES, *NETWORK, *KILLS, *LIMITS)
DEEDS = (*AT_THE_WALLS, *TIME, *MEMORY, *OUTPUT, *SPOILS, *ANSWERS)
