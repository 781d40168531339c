"""Gathers the licences of everything that the installers carry, so that none is forgotten."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from dev_setup import ROOT, CannotGoOnError

HERE = Path(__file__).resolve().parent / "licences"
# Wheels that hold no text of their licence, and the files here that take its place.
TEXTS = {
    "latex2mathml": ("latex2mathml.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
# Fonts within wheels whose own licence the wheel does not hold.
FONTS = {"ziafont": ("DejaVu.txt",), "ziamath": ("STIX-Two.txt",)}
# Libraries of Debian that some module of Python may bring along.
GPL_ONLY = {"libgdbm6", "libreadline8", "libreadline8t64"}
# In the environment that freezes, but not in what comes out of it.
_TOOLS = {"altgraph", "macholib", "pefile", "pip", "pyinstaller-hooks-contrib", "pywin32-ctypes"}
_NOT_PACKED = _TOOLS | {"setuptools", "studyapp"}
_LONGEST_NAME = 200  # what is longer is the text itself
_NAMES = ("licen", "copying", "notice", "authors")
INTRODUCTION = """\
StudyApp is under the MIT licence (StudyApp.txt). It stands on the work of others, which these
folders hold the licences of.

Qt and PySide6 are used under the GNU Lesser General Public License 3. They lie beside the program
as shared libraries that you may replace by versions of your own. Their sources for these very
versions: https://download.qt.io/official_releases/QtForPython/ and
https://download.qt.io/official_releases/qt/. What others contributed to Qt: the folder qt.

"""


@dataclass(frozen=True)
class Part:
    """One work of others: its name, its version and what its licence is called."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    origin: str  # as in a package URL


def gather(
    site_packages: Path,
    target: Path,
    bundled: Iterable[Path] = (),
    python: str = platform.python_version(),
) -> list[Part]:
    """The texts into a folder, a folder for each part, and a list of all.

    `bundled`: libraries of this system that were taken along; `python`: the version that was.
    Raises CannotGoOnError where a part has no text.
    """
    parts = [*_of_wheels(site_packages), _of_python(python)]
    parts += _of_debian(bundled)
    for part in parts:
        if not part.texts:
            raise CannotGoOnError(f"{part.name} {part.version} has no text of its licence")
        if part.name in GPL_ONLY:
            raise CannotGoOnError(f"{part.name} is under the GPL alone and must stay out")
        folder = target / part.name
        folder.mkdir(parents=True)
        for text in part.texts:
            shutil.copyfile(text, folder / _plain(text, folder))
    shutil.copyfile(ROOT / "LICENSE", target / "StudyApp.txt")
    shutil.copytree(HERE / "qt", target / "qt")
    for font in (ROOT / "resources" / "fonts").glob("OFL-*.txt"):
        shutil.copyfile(font, target / font.name)
    shutil.copyfile(ROOT / "resources" / "icons" / "LICENSE.txt", target / "Lucide icons.txt")
    lines = (f"{part.name} {part.version}: {part.licence}\n" for part in parts)
    (target / "README.txt").write_text(INTRODUCTION + "".join(lines), encoding="utf-8")
    return parts


def packed_wheels(site_packages: Path) -> dict[str, Distribution]:
    """By name, in order: what of an environment comes out of freezing it."""
    found = {
        each.metadata["Name"].lower().replace("_", "-"): each
        for each in distributions(path=[str(site_packages)])
    }
    return {name: found[name] for name in sorted(found.keys() - _NOT_PACKED)}


def _of_wheels(site_packages: Path) -> Iterator[Part]:
    for name, each in packed_wheels(site_packages).items():
        texts = tuple(HERE / text for text in TEXTS.get(name, ())) or tuple(_texts(each))
        fonts = (HERE / text for text in FONTS.get(name, ()) if texts)
        yield Part(name, each.version, _licence(each), (*texts, *fonts), "pypi")


def _texts(wheel: Distribution) -> Iterator[Path]:
    for file in wheel.files or ():
        in_metadata = any(part.endswith(".dist-info") for part in file.parts)
        if in_metadata and file.name.lower().startswith(_NAMES):
            yield Path(str(file.locate()))


def _licence(wheel: Distribution) -> str:
    """Its short name; older wheels have only classifiers, or the whole text in its place."""
    kept = wheel.metadata.json
    said = str(kept.get("license_expression") or kept.get("license") or "")
    if said and "\n" not in said and len(said) <= _LONGEST_NAME:
        return said
    classes = wheel.metadata.get_all("Classifier") or []
    names = [each.rpartition("::")[2].strip() for each in classes if each.startswith("License")]
    return ", ".join(names) or "see its text"


def _of_python(version: str) -> Part:
    """Windows keeps the text at the top, the others beside the standard library."""
    library = f"lib/python{sys.version_info.major}.{sys.version_info.minor}"
    places = [Path(sys.base_prefix) / folder / "LICENSE.txt" for folder in ("", library)]
    texts = tuple(place for place in places if place.is_file())[:1]
    return Part("CPython", version, "PSF-2.0", texts, "generic")


def _of_debian(bundled: Iterable[Path]) -> list[Part]:
    """Of the packages that own these libraries; elsewhere than on Debian: nothing is known."""
    owners: dict[str, Part] = {}
    for library in bundled:
        package = _owner(library)
        text = Path("/usr/share/doc") / package / "copyright"
        if package and package not in owners:
            version = _version(package)
            owners[package] = Part(package, version, "see its text", (text,), "deb/debian")
    return [owners[name] for name in sorted(owners)]


def _owner(library: Path) -> str:
    """Since /usr is merged, a file may be known by either of two names."""
    real = library.resolve()
    for path in (str(library), str(real), str(real).removeprefix("/usr")):
        found = _told(["dpkg", "-S", path]).partition(":")[0]
        if found:
            return found
    return ""


def _version(package: str) -> str:
    return _told(["dpkg-query", "-W", "-f", "${Version}\n", package]).partition("\n")[0]


def _told(words: list[str]) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


def _plain(text: Path, folder: Path) -> str:
    """A name that nothing in the folder has; wheels may hold the same name in several folders."""
    name = text.name if text.suffix in {".txt", ".md", ".rst"} else f"{text.name}.txt"
    return f"{text.parent.name} {name}" if (folder / name).exists() else name
