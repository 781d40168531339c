import ast
import sys
from pathlib import Path

import pytest
from contents import EXCLUDED, belongs, is_shared, needed, standard_library

import studyapp


@pytest.mark.parametrize(
    "name", ["abc", "asyncio", "collections", "sqlite3", "statistics", "unittest", "zoneinfo"]
)
def test_learners_have_the_standard_library(name):
    assert name in standard_library()


@pytest.mark.parametrize("name", ["tkinter", "turtle", "idlelib", "ensurepip", "readline"])
def test_what_opens_windows_or_installs_stays_out(name):
    assert name not in standard_library()
    assert name in EXCLUDED


def test_nothing_that_the_app_imports_is_left_out():
    sources = (path.read_text("utf-8") for path in Path(studyapp.__file__).parent.rglob("*.py"))
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    imported = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module for node in nodes if isinstance(node, ast.ImportFrom)}

    assert "PySide6.QtNetwork" in imported
    assert not imported & set(EXCLUDED)


def test_every_public_module_is_in_or_named_as_left_out():
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    elsewhere = {"_winapi", "winreg", "winsound", "msvcrt", "nt", "pydoc_data"}

    assert public - set(standard_library()) - set(EXCLUDED) <= elsewhere


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6/Qt/translations/qtbase_en.qm",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "numpy.libs/libgfortran-040039e1.so.5.0.0",
        "libsqlite3.so.0",
        "studyapp/_shipped/bank.sqlite",
    ],
)
def test_what_the_app_uses_goes_in(path):
    assert belongs(path, platform="linux")


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6\\plugins\\tls\\qschannelbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "libstdc++.so.6",
        "libglib-2.0.so.0",
        "studyapp/_shipped/data/core/cards/a/ex-b/__pycache__/cases.cpython-311.pyc",
        "numpy-2.4.6.dist-info/RECORD",
    ],
)
def test_what_it_never_loads_or_the_system_has_stays_out(path):
    assert not belongs(path, platform="linux")


def test_elsewhere_than_on_linux_nothing_is_taken_from_the_system():
    assert belongs("libz.so", platform="darwin")


@pytest.mark.parametrize(
    ("path", "shared"),
    [
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("libffi.so.8", True),
        ("PySide6\\Qt6Core.dll", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", False),
        ("libffi-8.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/QtCore.abi3.so", False),
        ("_internal/python3.11/lib-dynload/math.so", False),
    ],
)
def test_a_library_that_others_load_is_told_from_plugins_and_modules(path, shared):
    assert is_shared(path) is shared


def test_libraries_are_needed_through_one_another():
    loads = {"program": ["a"], "from-a": ["b", "libc"], "from-b": [], "from-c": ["b"]}
    shared = {"a": "from-a", "b": "from-b", "c": "from-c"}

    assert needed(shared, ["program"], loads.__getitem__) == {"a", "b"}


def test_libraries_that_load_each_other_are_followed_once():
    loads = {"program": ["a"], "from-a": ["b"], "from-b": ["a"]}

    assert needed({"a": "from-a", "b": "from-b"}, ["program"], loads.__getitem__) == {"a", "b"}


@pytest.mark.parametrize(
    "module",
    ["pandas/_libs/lib.cpython-311-x86_64-linux-gnu.so", "nh3/libnh3.abi3.so"],
)
def test_a_module_of_python_is_no_shared_library_whatever_it_is_called(module):
    assert not is_shared(module)
