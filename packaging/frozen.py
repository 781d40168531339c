"""Freezes the app: an environment of its own, PyInstaller, and a self-test of what comes out."""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import licences
import sbom
from dev_setup import ROOT, CannotGoOnError, Environment

from studyapp.app.self_test_exercises import LIBRARIES

WORK = ROOT / "build"
SPEC = Path(__file__).resolve().parent / "studyapp.spec"
LOCK = ROOT / "requirements" / "build.txt"
BILL = WORK / "frozen" / "bill-of-materials.json"
PATIENCE = 300  # seconds, for the self-test of a frozen app on a busy machine


@dataclass(frozen=True)
class App:
    """What was frozen."""

    tree: Path  # the folder that holds the program; on macOS the bundle
    version: str

    @property
    def licences(self) -> Path:
        """Where the app itself looks for them."""
        inside = "Contents/Resources" if sys.platform == "darwin" else "_internal"
        return self.tree / inside / "studyapp" / "_shipped" / "licences"

    @property
    def program(self) -> Path:
        """What is started."""
        if sys.platform == "darwin":
            return self.tree / "Contents" / "MacOS" / "studyapp"
        return self.tree / ("studyapp-console.exe" if sys.platform == "win32" else "studyapp")


def build(wheel: Path) -> App:
    """From a wheel, in an environment that holds what it needs and nothing else."""
    environment = Environment(WORK / "freeze-env")
    if not environment.holds(LOCK):
        environment.install(LOCK, with_checkout=False)
    environment.pip_install("--no-deps", "--force-reinstall", str(wheel))
    tree = freeze(environment)
    app = App(tree, wheel.name.split("-")[1])
    parts = licences.gather(environment.packages, app.licences, of_the_system(tree, environment))
    sbom.write(BILL, sbom.bill(app.version, parts, sbom.within_python()))
    try_out(app)
    return app


def freeze(environment: Environment) -> Path:
    """The folder that PyInstaller makes; it works away from the checkout, whose package differs."""
    out = WORK / "frozen"
    words = ["--clean", "--noconfirm", "--log-level", "ERROR", "--distpath", str(out)]
    words += ["--workpath", str(WORK / "work"), str(SPEC)]
    with tempfile.TemporaryDirectory() as empty:
        done = subprocess.run(
            [environment.python, "-P", "-m", "PyInstaller", *words],
            cwd=empty,
            env={**os.environ, "PYTHONHASHSEED": "1"},  # so that it makes the same bytes again
            check=False,
        )
    if done.returncode:
        raise CannotGoOnError("PyInstaller failed, and its words stand above.")
    return out / ("StudyApp.app" if sys.platform == "darwin" else "studyapp")


def of_the_system(tree: Path, environment: Environment) -> list[Path]:
    """Libraries that came from this system and from no wheel: those right beside Python's own."""
    if sys.platform != "linux":
        return []
    wheels = {path.name for path in environment.packages.rglob("*.so*")}
    beside = [path for path in (tree / "_internal").glob("lib*.so*") if not path.is_symlink()]
    names = {path.name for path in beside if path.name not in wheels and "python" not in path.name}
    places = _places()
    return [places[name] for name in sorted(names & places.keys())]


def _places() -> dict[str, Path]:
    """Where the loader finds each library; the first it tells of counts."""
    words = ["/sbin/ldconfig", "-p"]
    told = subprocess.run(words, capture_output=True, text=True, check=False).stdout
    lines = [line.split() for line in told.splitlines() if " => " in line]
    return {name: Path(rest[-1]) for name, *rest in reversed(lines)}


def try_out(app: App) -> None:
    """Every part of it, unseen, away from the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [app.program, "self-test", "--json"],
            cwd=folder,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace")
        raise CannotGoOnError(f"The frozen app does not pass its self-test:\n{said}")
    told = json.loads(done.stdout)
    if lacking := set(LIBRARIES) - told["runs"].keys():
        raise CannotGoOnError(f"The frozen app has no {', '.join(sorted(lacking))} for exercises.")
    print(f"Frozen and tried: first paint {told['timings']['first_paint']} ms", flush=True)
