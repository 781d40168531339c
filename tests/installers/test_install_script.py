"""The script for Linux without packages, run for real on a small program."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import linux_packages
import pytest
from shapes import APP_ID

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="installs on Linux")


def unpacked(folder, version):
    """What the archive holds, with a script in the program's place."""
    (folder / "studyapp").mkdir(parents=True)
    program = folder / "studyapp" / "studyapp"
    program.write_text(f"#!/bin/sh\necho studyapp {version}\n")
    program.chmod(0o755)
    (folder / "studyapp" / f"only-{version}").touch()
    (folder / "VERSION").write_text(f"{version}\n")
    desktop = folder / f"share/applications/{APP_ID}.desktop"
    desktop.parent.mkdir(parents=True)
    desktop.write_text((linux_packages.LINUX / desktop.name).read_text("utf-8"))
    shutil.copy(linux_packages.LINUX / "install.sh", folder)
    return folder


@pytest.fixture
def install(tmp_path):
    """Runs a version's script for a user whose home is in the test's folder."""

    def installer(version, *words, **environment):
        folder = tmp_path / version
        if not folder.exists():
            unpacked(folder, version)
        home = {"HOME": str(tmp_path / "home"), "PATH": os.environ["PATH"], **environment}
        command = ["sh", folder / "install.sh", *words]
        return subprocess.run(command, env=home, capture_output=True, text=True, check=False)

    (tmp_path / "home/.local/share/StudyApp").mkdir(parents=True)
    (tmp_path / "home/.local/share/StudyApp/progress.sqlite").write_text("a year of work")
    return installer


@pytest.fixture
def local(tmp_path):
    return tmp_path / "home/.local"


def version_of(local):
    words = [local / "bin/studyapp"]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def test_a_user_installs_without_being_root(install, local):
    done = install("1.0.0")

    assert done.returncode == 0, done.stderr
    assert version_of(local) == "studyapp 1.0.0"
    assert f"installed: {local}/bin/studyapp" in done.stdout


def test_the_menu_starts_the_program_by_its_place(install, local):
    install("1.0.0")

    desktop = (local / f"share/applications/{APP_ID}.desktop").read_text()
    assert f"\nExec={local}/bin/studyapp\n" in desktop


def test_an_upgrade_leaves_nothing_of_the_old_version(install, local):
    install("1.0.0")
    install("1.1.0")

    assert version_of(local) == "studyapp 1.1.0"
    assert {path.name for path in (local / "lib/studyapp").iterdir()} == {
        "VERSION",
        "only-1.1.0",
        "studyapp",
    }


def test_it_can_be_installed_over_itself(install, local):
    install("1.0.0")

    assert install("1.0.0").returncode == 0
    assert version_of(local) == "studyapp 1.0.0"


def test_an_older_version_asks_before_it_replaces_a_newer_one(install, local):
    install("1.10.0")
    done = install("1.9.0")

    assert done.returncode == 1
    assert done.stderr == (
        "studyapp: version 1.10.0 is installed, and this is the older 1.9.0."
        " To go back, add --older.\n"
    )
    assert version_of(local) == "studyapp 1.10.0"


def test_one_can_go_back_to_an_older_version(install, local):
    install("1.10.0")
    done = install("1.9.0", "--older")

    assert done.returncode == 0
    assert version_of(local) == "studyapp 1.9.0"


def test_removing_takes_all_but_the_progress(install, local):
    install("1.0.0")
    done = install("1.0.0", "--remove")

    left = {path.relative_to(local) for path in local.rglob("*") if not path.is_dir()}
    of_the_desktop = {Path("share/applications/mimeinfo.cache")}
    assert done.returncode == 0
    assert left - of_the_desktop == {Path("share/StudyApp/progress.sqlite")}
    assert "Your progress in" in done.stdout


def test_while_it_runs_nothing_is_changed(install, local):
    install("1.0.0")
    program = local / "lib/studyapp/studyapp"
    shutil.copy(Path(shutil.which("sleep")).resolve(), program)  # a program, not a script
    with subprocess.Popen([program, "60"]) as running:
        wait_for(lambda: Path(f"/proc/{running.pid}/exe").readlink() == program)
        done = install("1.1.0")
        running.kill()

    assert done.returncode == 1
    assert done.stderr == "studyapp: StudyApp is running; close it first, then start this again.\n"
    assert (local / "lib/studyapp/only-1.0.0").exists()


@pytest.mark.skipif(
    sys.platform == "linux" and os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_without_write_permission_is_told(install, local):
    local.chmod(0o555)

    done = install("1.0.0")

    local.chmod(0o755)
    assert done.returncode == 1
    assert f"studyapp: cannot write to {local}; choose another folder" in done.stderr


def test_a_place_that_cannot_be_a_folder_is_told(install, tmp_path):
    (tmp_path / "file").touch()

    done = install("1.0.0", PREFIX=str(tmp_path / "file"))

    assert done.returncode == 1
    assert done.stderr.startswith(f"studyapp: cannot write to {tmp_path}/file; choose another")


def test_a_copy_that_fails_leaves_the_old_version(install, local, tmp_path):
    install("1.0.0")
    unpacked(tmp_path / "1.1.0", "1.1.0")
    shutil.rmtree(tmp_path / "1.1.0/studyapp")  # as if the disk could not be read, or were full

    done = install("1.1.0")

    assert done.returncode == 1
    assert "so nothing was changed" in done.stderr
    assert version_of(local) == "studyapp 1.0.0"
    assert not (local / "lib/studyapp.new").exists()


@pytest.mark.parametrize(
    ("program", "answer", "told"),
    [
        ("getconf", "glibc 2.31", "glibc 2.35 or newer is needed, and this system has 2.31"),
        ("getconf", "", "glibc 2.35 or newer is needed, and this system has none"),
        ("uname", "aarch64", "this is for x86-64 processors, and yours is aarch64"),
    ],
)
def test_a_system_that_could_not_start_it_is_told(install, local, tmp_path, program, answer, told):
    fake = tmp_path / "fake" / program
    fake.parent.mkdir()
    fake.write_text(f"#!/bin/sh\necho {answer}\n")
    fake.chmod(0o755)

    done = install("1.0.0", PATH=f"{fake.parent}:{os.environ['PATH']}")

    assert done.returncode == 1
    assert done.stderr.startswith(f"studyapp: {told}")
    assert not (local / "lib").exists()


def test_the_script_asks_for_the_glibc_that_the_app_is_held_to():
    script = (linux_packages.LINUX / "install.sh").read_text("utf-8")

    assert f"\nGLIBC={'.'.join(map(str, linux_packages.GLIBC))}\n" in script


def test_a_word_it_does_not_know_is_told(install):
    done = install("1.0.0", "--uninstall")

    assert done.returncode == 1
    assert done.stderr.startswith("studyapp: unknown word: --uninstall")


def wait_for(holds, seconds=10.0):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)
