"""What `dev.py` sets up before it does anything: system libraries and a virtual environment.

Standard library only.
"""

import ctypes
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

# Shared libraries that PySide6 takes from the system, and their packages in Debian and Ubuntu.
QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",  # since Debian 13 a name that libglib2.0-0t64 provides
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


class CannotGoOnError(Exception):
    """Somebody has to do something first; the text says what."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


class Environment:
    """A virtual environment; this checkout's package can be imported in it, too, where wanted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._begun = folder / "studyapp-unfinished"  # there while a set-up is under way
        self.scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder)}))
        self.python = self.scripts / ("python.exe" if os.name == "nt" else "python")

    def holds(self, lock: Path) -> bool:
        """Whether all that a lock names was installed, for this version of Python."""
        stamp = self._stamp(lock)
        same = stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint(lock)
        return same and self._is_usable()

    def install(self, lock: Path, *, with_checkout: bool = True) -> None:
        """Add what a lock names; start anew where an earlier set-up broke off."""
        if not self._is_usable():
            self.make()
        print(f"Installing what requirements/{lock.name} names; this is done once.", flush=True)
        self._begun.touch()
        try:
            self.pip_install("--require-hashes", "--requirement", str(lock))
        except CannotGoOnError:
            self._begun.unlink()  # it downloads all before it installs any: the rest still works
            raise
        if with_checkout:
            self._link_checkout()
        self._stamp(lock).write_text(fingerprint(lock), encoding="ascii")
        self._begun.unlink()

    def make(self) -> None:
        """An empty environment, in place of whatever is there."""
        if self._folder.exists():
            shutil.rmtree(self._folder)
        self._folder.mkdir(parents=True)
        self._begun.touch()
        options = [] if find_spec("ensurepip") else ["--without-pip"]
        subprocess.run([sys.executable, "-m", "venv", *options, self._folder], check=True)

    def pip_install(self, *words: str) -> None:
        """From ready-made packages only: nobody's set-up script runs here."""
        quiet = [] if sys.stdout.isatty() else ["--quiet"]
        command = [*self._pip(), "--disable-pip-version-check", "install", "--only-binary=:all:"]
        if subprocess.run([*command, *quiet, *words], check=False).returncode:
            raise CannotGoOnError(
                "The set-up is not finished: pip failed, and its words stand above.\n"
                "It fetches packages the first time and whenever a lock changes; is there a "
                "network?"
            )

    def _pip(self) -> list[str]:
        """The environment's pip; where Debian split ensurepip off, the one beside this Python."""
        if (self.packages / "pip").is_dir():
            return [str(self.python), "-m", "pip"]
        if find_spec("pip"):
            return [sys.executable, "-m", "pip", "--python", str(self.python)]
        major, minor = sys.version_info[:2]
        install_packages("The set-up needs", [f"python{major}.{minor}-venv"])
        self.make()
        return [str(self.python), "-m", "pip"]

    @property
    def packages(self) -> Path:
        """Where its libraries lie."""
        return Path(sysconfig.get_path("purelib", "venv", {"base": str(self._folder)}))

    def _link_checkout(self) -> None:
        """As an editable install would, but a checkout may be moved with its environment."""
        packages, inside = self.packages, self._folder.is_relative_to(ROOT)
        link = os.path.relpath(ROOT, packages) if inside else str(ROOT)
        (packages / "studyapp-checkout.pth").write_text(f"{link}\n", encoding="utf-8")

    def _is_usable(self) -> bool:
        """Whether it is whole, and of the version of Python that runs this."""
        settings = self._folder / "pyvenv.cfg"
        if self._begun.exists() or not self.python.exists() or not settings.is_file():
            return False
        major, minor = sys.version_info[:2]
        version = rf"^version(_info)? *= *{major}\.{minor}\b"
        return bool(re.search(version, settings.read_text(encoding="utf-8"), re.MULTILINE))

    def _stamp(self, lock: Path) -> Path:
        return self._folder / f"studyapp-{lock.stem}"


def perform(words: Sequence[str | Path], *, told: str = "", **options: Any) -> None:  # noqa: ANN401 (those of `run`)
    """A command that must succeed; `told` is said of it in the place of all its words."""
    if subprocess.run(words, check=False, **options).returncode:
        raise CannotGoOnError(f"failed: {told or ' '.join(map(str, words))}")


def fingerprint(lock: Path) -> str:
    """Differs whenever a lock does."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def need_libraries(libraries: Mapping[str, str]) -> None:
    """Shared libraries, given with their packages, that must be there before Qt is loaded."""
    if sys.platform != "linux":
        return
    missing = [library for library in libraries if not _loads(library)]
    if missing and not shutil.which("apt-get"):
        names = ", ".join(missing)
        raise CannotGoOnError(f"Qt needs these shared libraries of the system: {names}.")
    if missing:
        install_packages("Qt needs", [libraries[name] for name in missing])


def need_programs(who_needs: str, programs: Mapping[str, str]) -> None:
    """Programs of the system, given with their packages in Debian."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        install_packages(who_needs, list(dict.fromkeys(programs[name] for name in missing)))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_packages(who_needs: str, packages: Sequence[str]) -> None:
    """By apt where that needs no password; else the caller is told how."""
    words = ["apt-get", "install", "--no-install-recommends", *packages]
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("apt-get"):
        raise CannotGoOnError(f"{who_needs} some system packages:\n  sudo {' '.join(words)}")
    print(f"{who_needs} some system packages; installing {', '.join(packages)}.", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for each in (["apt-get", "update", "-qq"], [*words, "-y", "-qq"]):
        if subprocess.run(each, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            raise CannotGoOnError(f"apt-get failed, and its words stand above: {' '.join(words)}")
