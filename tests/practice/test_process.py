"""What becomes of a child when the app itself is killed."""

import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal of Linux")

SOON = 10_000  # milliseconds; a child that stays is the failure
APP = """
import sys, tempfile, threading
from studyapp.bank.model import Exercise
from studyapp.practice import Case, Runner, Workout

tempfile.tempdir = sys.argv[1]
cases = "from solution import f\\ndef test_0(): f(0)\\ndef test_1(): f(1)\\n"
names = tuple(Case(f"test_{number}", "", False) for number in (0, 1))
workout = Workout("x", Exercise("python", "write", seconds=60), "", "", cases, names)
code = "def f(x):\\n    while x: pass\\n"

def tell(*_):
    print("now", flush=True)

if sys.argv[2] == "waiting":
    runner = Runner()
    runner.warm(())
    runner._spare._child._running.wait()
    tell()
    threading.Event().wait()
else:
    Runner(ahead=False).run(workout, code, submit=True, told=tell)
"""


@pytest.mark.parametrize("child_is", ["waiting", "running"])
def test_a_child_dies_with_an_app_that_is_killed(tmp_path, child_is):
    app = subprocess.Popen(
        [sys.executable, "-c", APP, str(tmp_path), child_is],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with app:
        app.stdout.readline()
        child = os.pidfd_open(_child_of(app.pid))

        app.kill()

    ended = select.poll()
    ended.register(child, select.POLLIN)
    assert ended.poll(SOON)
    os.close(child)


def test_a_child_outlives_the_thread_that_asked_for_it(workout):
    import threading

    from studyapp.practice import Runner

    runner = Runner()
    asking = threading.Thread(target=runner.warm, args=((),))
    asking.start()
    asking.join()
    waiting = runner._spare._child

    verdict = runner.run(workout(), "def add(a, b): return a + b", submit=True)

    runner.close()
    assert verdict.holds
    assert runner._spare._child is not waiting


def _child_of(parent: int) -> int:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    (child,) = [int(word) for each in tasks for word in each.read_text().split()]
    return child
