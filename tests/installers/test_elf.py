import shutil
import sys
from pathlib import Path

import elf
import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("readelf"),
    reason="reads programs of Linux by binutils' readelf",
)


@pytest.fixture
def tree(tmp_path):
    """A program of this system, and a text."""
    shutil.copy(Path(shutil.which("readelf")).resolve(), tmp_path / "program")
    (tmp_path / "notes.txt").write_text("no program")
    return tmp_path


def test_programs_are_told_from_other_files(tree):
    assert [each.path.name for each in elf.read_tree(tree)] == ["program"]


def test_what_a_program_needs_of_the_system_is_named(tree):
    assert "libc.so.6" in elf.taken_from_the_system(elf.read_tree(tree))


def test_a_library_that_lies_beside_is_not_taken_from_the_system(tree):
    files = elf.read_tree(tree)
    files.append(elf.Elf(tree / "libc.so.6", (), {}))

    assert "libc.so.6" not in elf.taken_from_the_system(files)


def test_the_floor_is_the_newest_version_that_any_file_asks_for():
    files = [
        elf.Elf(Path("a"), (), {"GLIBC": (2, 9)}),
        elf.Elf(Path("b"), (), {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 29)}),
        elf.Elf(Path("c"), (), {}),
    ]

    assert elf.floor(files, "GLIBC") == (2, 35)


def test_a_program_asks_for_some_version_of_the_c_library(tree):
    assert elf.floor(elf.read_tree(tree), "GLIBC") >= (2, 2)


def test_a_library_that_nothing_loads_is_bundled_in_vain():
    program = elf.Elf(Path("program"), ("libused.so.1",), {})
    used, idle = (elf.Elf(Path(f"lib{name}.so.1"), (), {}) for name in ("used", "idle"))

    assert elf.in_vain([program, used, idle]) == [idle.path]
