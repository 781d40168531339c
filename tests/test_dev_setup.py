import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import dev_setup
import pytest
from dev_setup import CannotGoOnError, Environment

ROOT = Path(__file__).parent.parent
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only there may a library be missing")


@pytest.fixture
def lock(tmp_path):
    """A lock that names nothing, so that no network is needed."""
    file = tmp_path / "run.txt"
    file.write_text("")
    return file


class Offline(Environment):
    """Takes note of what pip would install."""

    asked: tuple[str, ...] = ()
    trouble: BaseException | None = None

    def pip_install(self, *words):
        self.asked = words
        if self.trouble:
            raise self.trouble


@pytest.fixture
def environment(tmp_path, without_ensurepip):
    return Offline(tmp_path / "environment")


@pytest.fixture
def without_ensurepip(monkeypatch):
    """As on Debian; it is much quicker, too."""
    monkeypatch.setattr(
        dev_setup, "find_spec", lambda name: None if name == "ensurepip" else find_spec(name)
    )


@on_linux
def test_a_missing_library_is_named_with_the_line_that_installs_it(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    (tmp_path / "apt-get").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CannotGoOnError, match=r"sudo apt-get install .* libnone1$"):
        dev_setup.need_libraries({"libnone.so.1": "libnone1"})


@on_linux
def test_where_there_is_no_apt_the_library_itself_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CannotGoOnError, match=r"libnone\.so\.1"):
        dev_setup.need_libraries({"libnone.so.1": "libnone1"})


def test_ci_installs_every_library_that_the_door_asks_for():
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")

    assert set(dev_setup.QT.values()) <= set(workflow.split())


def test_a_set_up_is_done_once(environment, lock):
    environment.install(lock)

    assert environment.asked == ("--require-hashes", "--requirement", str(lock))
    assert environment.holds(lock)


def test_the_checkout_can_be_imported_from_anywhere_once_set_up(environment, lock, tmp_path):
    environment.install(lock)

    program = "import studyapp; print(studyapp.__file__)"
    found = subprocess.check_output(
        [environment.python, "-I", "-c", program], text=True, cwd=tmp_path
    )
    assert Path(found.strip()).samefile(ROOT / "studyapp" / "__init__.py")


def test_a_changed_lock_is_noticed(environment, lock):
    environment.install(lock)

    lock.write_text("# renewed\n")

    assert not environment.holds(lock)


def test_a_set_up_that_is_interrupted_is_not_taken_for_finished(environment, lock):
    environment.install(lock)
    environment.trouble = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt):
        environment.install(lock)

    assert not environment.holds(lock)


def test_where_more_cannot_be_fetched_what_is_there_still_works(environment, lock, tmp_path):
    environment.install(lock)
    environment.trouble = CannotGoOnError("there is no network")
    more = tmp_path / "dev.txt"
    more.write_text("# more\n")

    with pytest.raises(CannotGoOnError):
        environment.install(more)

    assert environment.holds(lock)
    assert not environment.holds(more)


def test_what_an_unfinished_set_up_left_is_thrown_away(environment, lock, tmp_path):
    environment.make()
    half = tmp_path / "environment" / "half-a-package"
    half.touch()

    environment.install(lock)

    assert environment.holds(lock)
    assert not half.exists()


def test_more_is_added_to_what_is_there(environment, lock, tmp_path):
    environment.install(lock)
    more = tmp_path / "dev.txt"
    more.write_text("# more\n")

    environment.install(more)

    assert environment.holds(lock)
    assert environment.holds(more)


def test_an_environment_of_another_python_is_made_anew(environment, lock, tmp_path):
    environment.install(lock)
    settings = tmp_path / "environment" / "pyvenv.cfg"
    settings.write_text(re.sub(r"(?m)^version.*$", "version = 3.9.1", settings.read_text()))

    assert not environment.holds(lock)


@pytest.mark.skipif(not find_spec("pip"), reason="there is no pip beside this Python")
def test_where_ensurepip_is_missing_the_pip_beside_python_is_used(
    tmp_path, lock, without_ensurepip
):
    environment = Environment(tmp_path / "environment")

    environment.install(lock)

    assert environment.holds(lock)
    assert not (environment.scripts / "pip").exists()


@pytest.mark.skipif(not find_spec("pip"), reason="there is no pip beside this Python")
def test_where_packages_cannot_be_fetched_a_sentence_says_so(
    tmp_path, lock, without_ensurepip, monkeypatch
):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    environment = Environment(tmp_path / "environment")
    lock.write_text(f"nothing-of-that-name==1 --hash=sha256:{'0' * 64}\n")

    with pytest.raises(CannotGoOnError, match="network"):
        environment.install(lock)
