import shutil
import subprocess
import sys
from pathlib import Path

import studyapp
from studyapp.practice import launch

PACKAGE = Path(studyapp.__file__).parent
HELLO = b'{"token": "abc", "parent": 0, "needs": [], "libraries": []}\n'
LATE = {"PySide6", "sqlalchemy", "pydantic", "markdown", "studyapp.bank", "studyapp.app"}


def started(*words: str) -> subprocess.CompletedProcess[bytes]:
    """A child that is told nothing but hello."""
    return subprocess.run(words, input=HELLO, capture_output=True, check=True, cwd="/")


def test_the_child_of_a_checkout_waits_for_its_job():
    done = started(*launch.command())

    assert b'abc {"kind":"waiting"}' in done.stderr


def test_the_child_of_a_wheel_waits_for_its_job(tmp_path):
    folder = tmp_path / "site-packages"
    shutil.copytree(PACKAGE, folder / "studyapp")

    done = started(sys.executable, "-I", str(folder / "studyapp/practice/child/__main__.py"))

    assert b"waiting" in done.stderr


def test_the_frozen_app_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert launch.command() == [sys.executable, "--exercise-child"]


def test_the_apps_own_switch_starts_a_child():
    done = started(sys.executable, "-m", "studyapp", launch.SWITCH)

    assert b"waiting" in done.stderr


def test_the_child_imports_nothing_of_the_app():
    program = (
        f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r});"
        "import studyapp.practice.child.main; print(*sys.modules)"
    )

    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, check=True)

    loaded = set(done.stdout.decode().split())
    assert not LATE & loaded
    ours = {name for name in loaded if name.startswith("studyapp.practice.")}
    assert all(name.startswith("studyapp.practice.child") for name in ours)


def test_the_environment_knows_only_the_childs_own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", "/precious")
    monkeypatch.setenv("PYTHONPATH", "/precious")

    found = launch.environment(tmp_path)

    assert "/precious" not in found.values()
    assert found["HOME"] == found["TMPDIR"] == str(tmp_path)
    assert (found["PYTHONHASHSEED"], found["MPLBACKEND"], found["OMP_NUM_THREADS"]) == (
        "0",
        "Agg",
        "1",
    )


def test_a_child_without_a_job_says_so_in_one_line():
    done = subprocess.run(
        [sys.executable, "-m", "studyapp", launch.SWITCH],
        input=b"",
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "StudyApp starts this by itself to run an exercise; nothing came in to be run."
    ]
