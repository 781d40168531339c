"""What the programs and libraries of a folder ask of a Linux system; needs binutils' `readelf`."""

import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from contents import is_shared

Version = tuple[int, ...]
_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\)\s+Shared library: \[(.+?)\]")
_VERSION = re.compile(r"Name: (GLIBC|GLIBCXX)_(\d+(?:\.\d+)*)")


@dataclass(frozen=True)
class Elf:
    """One file."""

    path: Path
    needs: tuple[str, ...]  # names of shared libraries
    oldest: Mapping[str, Version]  # of GLIBC and GLIBCXX


def read_tree(tree: Path) -> list[Elf]:
    """Each ELF file below a folder, links left out."""
    return [read(path) for path in sorted(elf_files(tree))]


def elf_files(tree: Path) -> Iterator[Path]:
    """Told by how they begin, since many have no ending that says so."""
    for path in tree.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(_MAGIC)) == _MAGIC:
                    yield path


def read(path: Path) -> Elf:
    """By `readelf`, whose words are the same on each machine."""
    words = ["readelf", "--wide", "--dynamic", "--version-info", str(path)]
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    oldest: dict[str, Version] = {}
    for family, dotted in _VERSION.findall(told.partition("Version needs section")[2]):
        version = tuple(int(part) for part in dotted.split("."))
        oldest[family] = max(version, oldest.get(family, ()))
    return Elf(path, tuple(_NEEDED.findall(told)), oldest)


def floor(files: Iterable[Elf], family: str) -> Version:
    """The oldest version of a family's library that all of them start with."""
    return max((each.oldest[family] for each in files if family in each.oldest), default=())


def taken_from_the_system(files: Iterable[Elf]) -> set[str]:
    """Names of libraries that some file needs and none of them is."""
    files = list(files)
    return {name for each in files for name in each.needs} - {each.path.name for each in files}


def in_vain(files: Iterable[Elf]) -> list[Path]:
    """Shared libraries that no other file needs; plugins are found by their folder."""
    files = list(files)
    asked = {name for each in files for name in each.needs}
    shared = (each.path for each in files if is_shared(each.path.as_posix()))
    return [path for path in shared if path.name not in asked and "libpython" not in path.name]
