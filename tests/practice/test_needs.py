import subprocess
import sys

import pytest

from studyapp.practice.needs import import_ahead, import_name, missing


def test_what_is_not_installed_is_missing():
    assert missing(["json", "no-such-library"]) == ("no-such-library",)


def test_a_part_of_what_is_not_installed_is_missing_too():
    assert missing(["no_such_library.part"]) == ("no_such_library.part",)


@pytest.mark.parametrize(
    ("need", "name"), [("scikit-learn", "sklearn"), ("numpy", "numpy"), ("a-b", "a_b")]
)
def test_a_package_is_found_by_the_name_it_is_imported_by(need, name):
    assert import_name(need) == name


def test_the_same_needs_are_imported_in_the_same_order():
    assert import_ahead(["pandas", "numpy"]) == import_ahead(["numpy", "pandas"])


def test_looking_for_a_library_does_not_import_it():
    program = (
        "import sys; from studyapp.practice import missing;"
        "missing(['numpy', 'pandas', 'scikit-learn']); print(*sys.modules)"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert not {"numpy", "pandas", "sklearn"} & set(done.stdout.split())
