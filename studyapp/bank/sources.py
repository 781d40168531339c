"""The files that an index is made of, and whether it still agrees with them.

Standard library only: asked at every start.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from studyapp.bank.index_file import (
    BankError,
    IndexUnwritable,
    compiler_version,
    made_by,
    open_reading,
    open_writing,
    tidy,
)

Stamp = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size: tells a change without reading."""

NO_FILE: Stamp = (0, -1)


def is_current(packs: Sequence[Path], index: Path) -> bool:
    """Whether compiling would change nothing; looks at names, times and sizes only."""
    try:
        with closing(open_reading(index)) as connection:
            return agrees(connection, distinct(packs))
    except (BankError, sqlite3.DatabaseError):
        return False


def agrees(connection: sqlite3.Connection, packs: Sequence[Path]) -> bool:
    """Whether an open index was made by this code, of just these files as they are now."""
    return (
        was_made_here(connection)
        and recorded_packs(connection) == [pack.name for pack in packs]
        and recorded_stamps(connection) == scan(packs)
        and all(stamp == image_stamp(packs, path) for path, stamp in recorded_images(connection))
    )


def adopt(ready: Path, index: Path) -> None:
    """Where an index was made by another release, begin anew from one that came with this.

    Whoever reads the old one meanwhile goes on. Where this cannot be, nothing has changed, and
    compiling does the whole work.
    """
    if _is_of_this_release(index) or not _is_of_this_release(ready):
        return
    with (
        suppress(BankError, IndexUnwritable, sqlite3.Error),
        closing(open_reading(ready)) as source,
        closing(open_writing(index)) as target,
    ):
        source.backup(target)
        tidy(target)


def _is_of_this_release(index: Path) -> bool:
    try:
        with closing(open_reading(index)) as connection:
            return was_made_here(connection)
    except (BankError, sqlite3.DatabaseError):
        return False


def distinct(packs: Sequence[Path]) -> list[Path]:
    """The packs by absolute path; of those that share a folder name only the first."""
    by_name: dict[str, Path] = {}
    for pack in packs:
        by_name.setdefault(pack.absolute().name, pack.absolute())
    return list(by_name.values())


def scan(packs: Iterable[Path]) -> dict[str, Stamp]:
    """Every card and description below the packs, as `pack/path`, with its stamp."""
    return {path: stamp for pack in packs for path, stamp in _below(str(pack), f"{pack.name}/")}


def image_stamp(packs: Iterable[Path], path: str) -> Stamp:
    """Of one file that a card names; `NO_FILE` where there is none within the pack."""
    file = locate(packs, path)
    with suppress(OSError):
        if file is not None and file.is_file():
            found = file.stat()
            return found.st_mtime_ns, found.st_size
    return NO_FILE


def locate(packs: Iterable[Path], path: str) -> Path | None:
    """Where `pack/path` lies; None where no pack has it, also after links are followed."""
    folder, _, inside = path.partition("/")
    for pack in packs:
        if pack.name == folder and (pack / inside).resolve().is_relative_to(pack.resolve()):
            return pack / inside
    return None


def was_made_here(connection: sqlite3.Connection) -> bool:
    """Whether the code that compiled the index is the one that runs now."""
    found = connection.execute("SELECT value FROM meta WHERE name = 'compiler'").fetchone()
    return found is not None and made_by(found[0], compiler_version())


def recorded_packs(connection: sqlite3.Connection) -> list[str]:
    """The folder names of the packs, in order."""
    return [name for (name,) in connection.execute("SELECT folder FROM pack ORDER BY position")]


def recorded_stamps(connection: sqlite3.Connection) -> dict[str, Stamp]:
    """What `scan` found when the index was made."""
    rows = connection.execute("SELECT path, mtime_ns, size FROM source")
    return {path: (mtime_ns, size) for path, mtime_ns, size in rows}


def recorded_images(connection: sqlite3.Connection) -> list[tuple[str, Stamp]]:
    """The images that cards name, as they were when the index was made."""
    rows = connection.execute("SELECT path, mtime_ns, size FROM image")
    return [(path, (mtime_ns, size)) for path, mtime_ns, size in rows]


def _below(folder: str, prefix: str) -> Iterator[tuple[str, Stamp]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return  # a pack that went away has no files
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(entry.path, f"{prefix}{entry.name}/")
        elif entry.name.endswith((".md", ".toml")):
            with suppress(OSError):  # a link to nowhere
                found = entry.stat()
                yield prefix + entry.name, (found.st_mtime_ns, found.st_size)
