import sys

import pytest

from studyapp.practice import bubblewrap
from studyapp.practice.walls import Hold, Walls, here

LINUX = Walls(rlimits=True, landlock=7, seccomp=True)
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="the walls of Linux")


def holds(walls: Walls) -> list[Hold]:
    return [guard.hold for guard in walls.guards]


@linux_only
def test_a_linux_with_all_walls_contains_everything():
    assert holds(LINUX) == [Hold.CONTAINED] * 5
    assert LINUX.enough_for_strangers


@linux_only
def test_without_landlock_files_are_open_to_the_code():
    walls = Walls(rlimits=True, seccomp=True)

    assert holds(walls) == [Hold.OPEN, *[Hold.CONTAINED] * 4]
    assert not walls.enough_for_strangers


@linux_only
def test_bubblewrap_stands_in_for_landlock():
    assert Walls(rlimits=True, seccomp=True, bubblewrap=True).enough_for_strangers


def test_landlock_alone_is_not_enough():
    walls = Walls(rlimits=True, landlock=7)

    assert holds(walls)[:2] == [Hold.LIMITED, Hold.LIMITED]
    assert not walls.enough_for_strangers


def test_an_old_landlock_knows_no_network():
    assert holds(Walls(rlimits=True, landlock=3))[1] is Hold.OPEN


@pytest.mark.parametrize("walls", [Walls(job_object=True), Walls(rlimits=True, sandbox_exec=True)])
def test_no_wall_is_claimed_that_was_not_proved(walls):
    assert not walls.enough_for_strangers
    assert Hold.CONTAINED not in holds(walls)[:3]


def test_without_any_wall_programs_may_outlive_the_run():
    assert Walls().guards[-1].hold is Hold.LIMITED


def test_what_is_contained_is_said_by_what():
    assert list(LINUX.sentences())[:2] == [
        "Files: contained (Landlock 7 and seccomp)",
        "Network: contained (seccomp)",
    ]


def test_the_walls_are_named_as_in_a_verdict():
    assert LINUX.names == ("rlimits", "Landlock 7", "seccomp")


@linux_only
def test_what_is_said_of_this_machine_is_what_stands(runner, workout):
    verdict = runner.run(workout(), "def add(a, b): return a + b", submit=True)

    assert verdict.walls == here().names


def test_bubblewrap_is_not_needed(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert not bubblewrap.works()


def test_bubblewrap_that_may_not_make_namespaces_is_not_used(monkeypatch, tmp_path):
    (tmp_path / "bwrap").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "bwrap").chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert not bubblewrap.works()


@pytest.mark.parametrize(("told", "code"), [(0, 0), (3, 3), (139, -11), (137, -9)])
def test_bubblewrap_tells_of_a_signal_by_a_code(told, code):
    assert bubblewrap.code(told) == code
