"""From exec to a window that can be used, against a bare window of the same widgets.

Every round starts both, one after the other, with their byte code at hand as in an installed app.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studyapp.bank import Bank
from studyapp.folders import Folders
from studyapp.home import make_desk
from studyapp.study import Days, Grade

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
ANSWERED = 30  # cards that the learner has a state of
LIMITS = {"first_paint": 1.2, "browsable": 1.6, "settled": 2.1}
MOST_MEGABYTES = 120
FROZEN = ROOT / "build" / "frozen" / "studyapp" / "studyapp"
UNFROZEN = ROOT / "build" / "freeze-env" / "bin" / "python"  # has what was frozen, as a wheel
FROZEN_LIMIT = 1.15

pytestmark = pytest.mark.benchmark


@pytest.fixture(scope="module")
def start(tmp_path_factory):
    """Starts this Python on some words and tells what it printed."""
    inherited = environment(tmp_path_factory.mktemp("bytecode")) | {"PYTHONPATH": str(ROOT)}
    return lambda *words: run([sys.executable, *words], inherited)


def environment(cache: Path) -> dict[str, str]:
    """Ours, but for byte code, which is kept in this folder."""
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return inherited | {"PYTHONPYCACHEPREFIX": str(cache), "QT_QPA_PLATFORM": "offscreen"}


def run(words: Sequence[str | Path], inherited: dict[str, str], folder: Path = ROOT) -> dict:
    env = {**inherited, "STUDYAPP_T0": repr(time.time())}
    done = subprocess.run(words, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def self_test(start, user: Path) -> dict[str, float]:
    return start("-m", "studyapp", "--data-dir", user, "self-test", "--json")["timings"]


@pytest.fixture(scope="module")
def prepared(start, tmp_path_factory):
    """The folder of somebody who has been here before and left the library with a card open."""
    user = tmp_path_factory.mktemp("learner")
    self_test(start, user)
    answer_some(Folders(user))
    start("tests/benchmarks/floor.py")
    return user


def answer_some(folders: Folders) -> None:
    now = datetime.now(UTC)
    desk = make_desk(folders.progress, lambda: now, Days(), lambda _: 3.0, lambda: None)
    bank = Bank(folders.index)
    grades = list(Grade)
    for n, title in enumerate(bank.titles()[:ANSWERED]):
        at = now - timedelta(days=2, minutes=n)
        desk.progress.record(title.id, grades[n % len(grades)], at, timedelta(seconds=40))
    bank.close()
    desk.close()


@pytest.fixture(scope="module")
def copied(prepared, tmp_path_factory):
    """A copy of it for each start, since a start leaves traces."""

    def fresh() -> Path:
        return Path(shutil.copytree(prepared, tmp_path_factory.mktemp("start") / "learner"))

    return fresh


@pytest.fixture(scope="module")
def rounds(start, copied):
    """What was measured, by name; the floor's first paint as `floor`."""
    found = defaultdict(list)
    for _ in range(ROUNDS):
        found["floor"].append(start("tests/benchmarks/floor.py")["first_paint"])
        for name, at in self_test(start, copied()).items():
            found[name].append(at)
    return found


@pytest.mark.parametrize("name", LIMITS)
def test_a_start_keeps_to_its_budget(rounds, budgets, name):
    said = f"start: {name.replace('_', ' ')}"
    budgets.keep(said, rounds[name], LIMITS[name], floor=rounds["floor"], as_ratio=True)


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="tells no PSS")
def test_the_memory_after_a_start_keeps_to_its_budget(start, copied, budgets):
    floor = [start("tests/benchmarks/floor.py")["megabytes"] for _ in range(3)]
    found = [start("tests/benchmarks/standing.py", copied())["megabytes"] for _ in range(3)]

    budgets.keep("memory after start (PSS)", found, MOST_MEGABYTES, floor=floor, unit="MB")


@pytest.mark.skipif(not FROZEN.exists(), reason="`dev.py build frozen` makes what is measured")
def test_a_frozen_start_is_hardly_slower_than_one_from_the_wheel(copied, budgets, tmp_path):
    """The same package, by turns; each has been started before and finds what it left."""
    inherited = environment(tmp_path / "cache")
    programs = {"frozen": [FROZEN], "wheel": [UNFROZEN, "-m", "studyapp"]}
    left = {name: copied() for name in programs}
    found = defaultdict(list)

    def start(name: str, user: Path) -> float:
        words = [*programs[name], "--data-dir", user, "self-test", "--json"]
        return run(words, inherited, tmp_path)["timings"]["first_paint"]

    for name, user in left.items():
        start(name, user)
    for number in range(ROUNDS):
        for name, user in left.items():
            fresh = shutil.copytree(user, tmp_path / f"{name}-{number}")
            found[name].append(start(name, Path(fresh)))

    said = "start of the frozen app"
    budgets.keep(said, found["frozen"], FROZEN_LIMIT, floor=found["wheel"], as_ratio=True)
