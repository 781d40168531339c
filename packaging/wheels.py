"""Builds the wheel and tries it in a fresh environment."""

import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from dev_setup import ROOT, CannotGoOnError, Environment, perform

DIST = ROOT / "dist"
SHIPPED = ("resources/themes/style.qss", "data/core/pack.toml", "bank.sqlite", "CHANGELOG.md")


def build(*, tried: bool = True) -> Path:
    """The wheel in dist/, looked into and, unless that is left out, installed and started."""
    wheel = build_wheel()
    look_into(wheel)
    if tried:
        try_out(wheel)
    return wheel


def build_wheel() -> Path:
    """Into dist/, in place of any other wheel there."""
    for old in DIST.glob("*.whl"):
        old.unlink()
    perform([sys.executable, "-m", "hatchling", "build", "--target", "wheel"], cwd=ROOT)
    (wheel,) = DIST.glob("*.whl")
    return wheel


def look_into(wheel: Path) -> None:
    """What the app looks like and what it teaches must be in it."""
    with ZipFile(wheel) as archive:
        missing = {f"studyapp/_shipped/{name}" for name in SHIPPED} - set(archive.namelist())
    if missing:
        raise CannotGoOnError(f"{wheel.name} lacks {', '.join(sorted(missing))}")


def try_out(wheel: Path) -> None:
    """In an environment that knows nothing of the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Environment(Path(folder) / "fresh")
        fresh.make()
        fresh.pip_install("--require-hashes", "--requirement", str(ROOT / "requirements/run.txt"))
        fresh.pip_install("--no-deps", str(wheel))
        for words in (["--version"], ["self-test"]):
            perform([fresh.python, "-m", "studyapp", *words], cwd=Path(folder))
