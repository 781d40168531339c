"""Installs what was built on this Windows or Mac, tries it, upgrades it over itself, removes it.

python packaging/smoke.py

For the release workflow; Debian has `check_linux.sh` and `check_windows.sh`, which try more.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from build import DIST

PATIENCE = 1800  # seconds


def main() -> int:
    """The exit code: 0 where all went well."""
    try:
        check_windows() if sys.platform == "win32" else check_mac()
    except (AssertionError, subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        print(f"FAIL  {error}", file=sys.stderr)
        return 1
    return 0


def check_windows() -> None:
    """Per user and silent, as `setup.exe /S` does it."""
    (setup,) = DIST.glob("*-setup.exe")
    folder = Path(os.environ["LOCALAPPDATA"], "Programs", "StudyApp")
    console = folder / "studyapp-console.exe"
    progress = Path(os.environ["APPDATA"], "StudyApp")
    progress.mkdir(exist_ok=True)
    (progress / "note.txt").write_text("keep me", encoding="utf-8")
    for deed in ("install", "upgrade"):
        step(deed, lambda: perform([setup, "/S"]))
        step("every part works", lambda: perform([console, "self-test"]))
    step("all exercises keep their promises", lambda: perform([console, "check", "--run"]))
    # The uninstaller copies itself and goes on there; with _? it stays and can be waited for.
    step("uninstall", lambda: perform([folder / "uninstall.exe", "/S", f"_?={folder}"]))
    step("progress is kept", lambda: hold((progress / "note.txt").is_file()))
    step("the program is gone", lambda: hold(not console.exists()))


def check_mac() -> None:
    """The bundle, copied out of its image as a user drags it."""
    (image,) = DIST.glob("*.dmg")
    with tempfile.TemporaryDirectory() as folder:
        volume, app = Path(folder, "volume"), Path(folder, "StudyApp.app")
        program = app / "Contents" / "MacOS" / "studyapp"
        for deed in ("install", "upgrade"):
            perform(["hdiutil", "attach", "-nobrowse", "-mountpoint", volume, image])
            shutil.rmtree(app, ignore_errors=True)
            step(deed, lambda: perform(["cp", "-R", volume / "StudyApp.app", app]))
            perform(["hdiutil", "detach", volume])
            step("every part works", lambda: perform([program, "self-test"]))
        step("all exercises keep their promises", lambda: perform([program, "check", "--run"]))
        if os.environ.get("STUDYAPP_MAC_IDENTITY"):
            words = ["codesign", "--verify", "--deep", "--strict", str(app)]
            step("the signature holds", lambda: perform(words))


def step(name: str, deed: Callable[[], object]) -> None:
    """Tells of it when it is done."""
    deed()
    print(f"ok    {name}", flush=True)


def perform(words: Sequence[str | Path]) -> None:
    """A command that must succeed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(list(map(str, words)), check=True, timeout=PATIENCE, env=environment)


def hold(truth: object) -> None:
    """An assertion within an expression."""
    assert truth, "this does not hold"


if __name__ == "__main__":
    sys.exit(main())
