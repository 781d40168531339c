"""What a learner's code may read besides its own folder."""

import sys
from pathlib import Path

import pytest

from studyapp.practice.child.readable import readable


@pytest.fixture
def frozen(tmp_path, monkeypatch):
    """As where PyInstaller froze the app: a program, and what it is made of beside it."""
    program, bundle = tmp_path / "studyapp", tmp_path / "_internal"
    program.write_bytes(b"an archive of modules")
    bundle.mkdir()
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "_MEIPASS", str(bundle), raising=False)
    return program


def test_the_frozen_app_may_be_read_for_what_is_imported_late(frozen):
    allowed = readable([])

    assert str(frozen) in allowed
    assert str(frozen.parent / "_internal") in allowed
    assert str(frozen.parent) not in allowed


def test_of_a_python_that_is_not_frozen_the_program_is_no_module():
    assert sys.executable not in readable([])


def test_a_folder_that_holds_a_home_is_not_opened():
    assert str(Path.home().parent) not in readable([str(Path.home().parent)])


def test_what_is_not_there_is_left_out(tmp_path):
    assert str(tmp_path / "no") not in readable([str(tmp_path / "no")])


def test_libraries_on_the_search_path_may_be_read():
    assert str(Path(pytest.__file__).parent.parent) in readable(sys.path)
