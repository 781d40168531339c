"""Code that means harm, or does some without meaning it: every deed is contained and told of.

All are tried as root and as an ordinary user where the tests run as root; those at the walls also
without Landlock, as on older kernels, and within bubblewrap where it is installed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from studyapp.practice.walls import here
from tests.practice.hostile.as_nobody import CANNOT, NOBODY
from tests.practice.hostile.deeds import AT_THE_WALLS, DEEDS
from tests.practice.hostile.run import case_name, next_name

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls of Linux")

HOSTILE = Path(__file__).with_name("hostile")
IS_ROOT = hasattr(os, "getuid") and os.getuid() == 0
PATIENCE = 300.0  # seconds; only a run that is stuck takes as long


class Mode(NamedTuple):
    """Who tries the deeds, behind which walls."""

    name: str
    as_nobody: bool = False
    without: tuple[str, ...] = ("bubblewrap",)
    deeds: int = len(DEEDS)

    @property
    def files_are_contained(self) -> bool:
        return "landlock" not in self.without or self.within_bubblewrap

    @property
    def within_bubblewrap(self) -> bool:
        return "bubblewrap" not in self.without


AS_NOBODY = Mode("an ordinary user", as_nobody=True)
MODES = (
    Mode("as it is"),
    AS_NOBODY,
    Mode(
        "an ordinary user without Landlock",
        as_nobody=True,
        without=("bubblewrap", "landlock"),
        deeds=len(AT_THE_WALLS),
    ),
    Mode("bubblewrap without Landlock", without=("landlock",), deeds=len(AT_THE_WALLS)),
)
TRIED = [
    pytest.param(mode, number, id=f"{mode.name}: {deed.name}")
    for mode in MODES
    for number, deed in enumerate(DEEDS[: mode.deeds])
]


class Report(NamedTuple):
    """What came of the deeds, and of the files outside."""

    told: dict[str, Any]
    before: dict[str, Any]
    after: dict[str, Any]


@pytest.fixture(scope="module")
def report_of() -> Iterator[Callable[[Mode], Report]]:
    """Has each mode's deeds done once, when its first test asks for them."""
    reports: dict[str, Report] = {}
    folder = Path(tempfile.mkdtemp(prefix="hostile-"))
    folder.chmod(0o755)  # the folders of pytest are closed to others

    def report_of(mode: Mode) -> Report:
        if mode.name not in reports:
            reports[mode.name] = _report(mode, folder / mode.name.replace(" ", "-"))
        return reports[mode.name]

    yield report_of
    shutil.rmtree(folder)


@pytest.mark.parametrize(("mode", "number"), TRIED)
def test_a_deed_has_its_outcome_and_the_next_case_passes(report_of, mode, number):
    deed = DEEDS[number]
    results = report_of(mode).told["results"]
    if case_name(number) not in results:
        pytest.skip(f"{deed.needs} is not installed")
    found = results[case_name(number)]

    assert found["outcome"] in (deed.outcomes if mode.files_are_contained else deed.uncontained)
    assert deed.says in found["summary"]
    assert not deed.prints or found["printed"] == deed.prints
    assert results[next_name(number)]["outcome"] == "passed"


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_the_walls_that_stand_are_told(report_of, mode):
    walls = {name.partition(" ")[0].lower() for name in report_of(mode).told["walls"]}

    assert {"rlimits", "seccomp"} <= walls
    assert not walls & set(mode.without)
    assert report_of(mode).told["enough"] == mode.files_are_contained


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_no_process_file_thread_or_handle_is_left(report_of, mode):
    told = report_of(mode).told

    assert told["left"] == []
    assert told["grown"] == 0


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode.files_are_contained], ids=str)
def test_nothing_outside_changes(report_of, mode):
    report = report_of(mode)

    assert report.after == report.before


def _report(mode: Mode, folder: Path) -> Report:
    if mode is AS_NOBODY and not IS_ROOT:
        pytest.skip("the tests run as an ordinary user already")
    if mode.within_bubblewrap and not here().bubblewrap:
        pytest.skip("bubblewrap is not installed, or not allowed")
    room, outside = folder / "room", folder / "outside"
    for each in (room, outside):
        each.mkdir(parents=True)
    for name in ("secret", "bait", "progress.sqlite"):
        (outside / name).write_text("precious")
    if mode.as_nobody and IS_ROOT:
        for each in (room, outside, *outside.iterdir()):
            os.chown(each, NOBODY, NOBODY)
    before = _snapshot(outside)
    told = _told_by(mode, room, outside)
    return Report(told, before, _snapshot(outside))


def _told_by(mode: Mode, room: Path, outside: Path) -> dict[str, Any]:
    start = [HOSTILE / "as_nobody.py"] if mode.as_nobody and IS_ROOT else []
    words = [*start, HOSTILE / "run.py", mode.deeds, room, outside, *mode.without]
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
    )
    if done.returncode == CANNOT and mode.as_nobody:
        pytest.skip(f"cannot become an ordinary user: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _snapshot(folder: Path) -> dict[str, Any]:
    return {each.name: (each.read_bytes(), each.stat()[:8]) for each in folder.iterdir()}
