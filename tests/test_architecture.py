"""What import-linter and ruff cannot see of the rules in docs/ARCHITECTURE.md."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "studyapp"
LATE = {
    "fsrs",
    "latex2mathml",
    "markdown",
    "nh3",
    "pydantic",
    "pygments",
    "pymdownx",
    "sqlalchemy",
    "yaml",
    "ziamath",
}
GPL_ONLY = {"QtCharts", "QtDataVisualization", "QtGraphs"}
TOO_LARGE = {"QtQml", "QtQuick", "QtWebEngineCore", "QtWebEngineWidgets"}


def test_imports_keep_to_the_contracts(monkeypatch):
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True) == 0


@pytest.mark.parametrize("package", ["bank", "store", "study", "ui"])
def test_a_package_is_imported_without_what_may_come_late(package):
    program = f"import sys, studyapp.{package}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert not LATE & set(done.stdout.split())


def test_the_contract_names_every_screen():
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    named = next(each["modules"] for each in contracts if each["type"] == "independence")

    screens = {each.parent.name for each in (PACKAGE / "ui").glob("*/*.py")} - {"widgets"}

    assert set(named) == {f"studyapp.ui.{each}" for each in screens}


def test_no_module_uses_a_part_of_qt_that_is_gpl_only_or_too_large(qt_imports):
    assert not {file for file, part in qt_imports if part in GPL_ONLY | TOO_LARGE}


def test_only_the_app_knows_a_network(qt_imports):
    assert all(file.parts[0] == "app" for file, part in qt_imports if part == "QtNetwork")


@pytest.fixture(scope="module")
def qt_imports() -> set[tuple[Path, str]]:
    """Every file of the package with every part of Qt that it imports."""
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in PACKAGE.rglob("*.py")}
    return {
        (file.relative_to(PACKAGE), part)
        for file, tree in trees.items()
        for node in ast.walk(tree)
        for part in _parts_of_qt(node)
    }


def _parts_of_qt(node: ast.AST) -> list[str]:
    """`QtCore` from any of `import PySide6.QtCore`, `from PySide6 import QtCore` and the like."""
    match node:
        case ast.Import(names):
            modules = [each.name for each in names]
        case ast.ImportFrom(str(module), names):
            modules = [f"{module}.{each.name}" for each in names]
        case _:
            return []
    return [each.split(".")[1] for each in modules if each.startswith("PySide6.")]
