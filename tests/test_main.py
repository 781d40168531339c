"""What is said before anything of the app can be loaded."""

import pytest

from studyapp.__main__ import what_the_system_lacks


def test_a_library_that_the_system_lacks_is_named_with_what_to_do():
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    said = what_the_system_lacks(error)

    assert said.startswith("studyapp: this system lacks the library libEGL.so.1")
    assert "apt install libegl1" in said
    assert 'dnf install "libEGL.so.1()(64bit)"' in said


@pytest.mark.parametrize(
    "words",
    ["No module named 'PySide6'", "cannot import name 'x' from 'y'", "lib.so: undefined symbol: f"],
)
def test_any_other_fault_of_an_import_is_not_the_systems(words):
    assert what_the_system_lacks(ImportError(words)) is None
