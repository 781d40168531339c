import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from studyapp.practice.folder import Folder, sweep

HOUR = 60 * 60


@pytest.fixture(autouse=True)
def room(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_the_files_of_an_exercise_are_copied_into_it(tmp_path):
    file = tmp_path / "a.csv"
    file.write_text("1")
    file.chmod(0o400)
    folder = Folder()

    folder.fill([file])

    (folder.path / "a.csv").write_text("2")
    assert file.read_text() == "1"


def test_it_is_removed_with_what_is_locked_in_it(room):
    folder = Folder()
    inner = folder.path / "inner"
    inner.mkdir()
    (inner / "file").write_text("")
    (inner / "file").chmod(0)
    inner.chmod(0)
    folder.path.chmod(0)

    folder.remove()

    assert list(room.iterdir()) == []


def test_it_is_removed_however_deep_it_goes(room, monkeypatch):
    folder = Folder()
    monkeypatch.chdir(folder.path)
    for _ in range(2000):
        Path("d").mkdir()
        os.chdir("d")
    os.chdir(room)

    folder.remove()

    assert list(room.iterdir()) == []


def test_what_a_link_in_it_leads_to_stays(room, tmp_path):
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "file").write_text("")
    folder = Folder()
    (folder.path / "link").symlink_to(precious)
    (folder.path / "file").symlink_to(precious / "file")

    folder.remove()

    assert (precious / "file").exists()


def test_a_folder_knows_when_it_is_too_full():
    folder = Folder()
    (folder.path / "a").mkdir()
    (folder.path / "a" / "file").write_bytes(b"x" * 1000)

    assert folder.holds_more_than(999)
    assert not folder.holds_more_than(100_000)


@pytest.mark.parametrize("many", ["files", "levels"])
def test_a_folder_with_too_many_things_is_too_full(many):
    folder = Folder()
    if many == "files":
        for number in range(5002):
            (folder.path / str(number)).touch()
    else:
        folder.path.joinpath(*["d"] * 60).mkdir(parents=True)

    assert folder.holds_more_than(10**9)


def test_it_is_gone_when_the_app_ends_without_a_word(room):
    program = (
        "import sys, tempfile; tempfile.tempdir = sys.argv[1];"
        "from studyapp.practice.folder import Folder; kept = Folder(); print(kept.path)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(room)], capture_output=True, text=True, check=True
    )

    assert Path(done.stdout.strip()).parent.parent == room.resolve()
    assert list(room.iterdir()) == []


def test_what_a_killed_app_left_is_swept_later(room):
    (room / "studyapp-exercise-abc" / "work").mkdir(parents=True)

    sweep(time.time() + HOUR / 2)
    assert len(list(room.iterdir())) == 1

    sweep(time.time() + 2 * HOUR)
    assert list(room.iterdir()) == []


def test_nothing_else_is_swept(room):
    (room / "other").mkdir()
    (room / "studyapp-exercise-link").symlink_to(room / "other")

    sweep(time.time() + 2 * HOUR)

    assert {each.name for each in room.iterdir()} == {"other", "studyapp-exercise-link"}
