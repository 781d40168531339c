"""A folder of its own for every child: made, filled, watched, and removed whatever is in it."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from weakref import finalize

_PREFIX = "studyapp-exercise-"
_STALE = 60 * 60.0  # seconds; no run lasts as long
_MINE = 0o700
_PATIENCE = (0.0, 0.05, 0.2) if os.name == "nt" else (0.0,)
_ENTRIES, _DEPTH = 5_000, 50  # a folder with more is as full as one that is too large


class Folder:
    """Where one child works."""

    def __init__(self) -> None:
        """Raises OSError where nothing can be written."""
        self._outer = Path(tempfile.mkdtemp(prefix=_PREFIX)).resolve()
        self.path = self._outer / "work"
        self.path.mkdir()
        self._removal = finalize(self, remove, self._outer)  # at the latest when the app ends

    def fill(self, files: Iterable[Path]) -> None:
        """Copy the files of an exercise into it."""
        for file in files:
            shutil.copyfile(file, self.path / file.name)

    def holds_more_than(self, size: int) -> bool:
        """Whether its files are larger in all, or too many."""
        total = 0
        for count, (depth, entry) in enumerate(_entries(self.path)):
            with suppress(OSError):
                total += entry.stat(follow_symlinks=False).st_size
            if total > size or count > _ENTRIES or depth > _DEPTH:
                return True
        return False

    def remove(self) -> None:
        """With all that is in it."""
        self._removal()


def sweep(now: float | None = None) -> None:
    """Remove what was left behind when the app itself was killed."""
    before = (time.time() if now is None else now) - _STALE
    with suppress(OSError), os.scandir(tempfile.gettempdir()) as found:
        for entry in found:
            if entry.name.startswith(_PREFIX) and _is_stale(entry, before):
                remove(Path(entry.path))


def _is_stale(entry: os.DirEntry[str], before: float) -> bool:
    try:
        told = entry.stat(follow_symlinks=False)
        ours = not hasattr(os, "getuid") or told.st_uid == os.getuid()
        return ours and entry.is_dir(follow_symlinks=False) and told.st_mtime < before
    except OSError:
        return False


def remove(folder: Path) -> None:
    """Also where it is locked, or nested too deep for a path or for a recursion."""
    waiting, number = [folder], 0
    while waiting:
        each = waiting.pop()
        for inner in _without_its_files(each):
            number += 1
            up = folder / f"{number}-{os.getpid()}"  # so that no path grows long
            with suppress(OSError):
                inner.chmod(_MINE)  # else it could not be moved
                waiting.append(inner.rename(up))
        if each != folder:
            _remove_empty(each)
    _remove_empty(folder)


def _without_its_files(folder: Path) -> list[Path]:
    """Unlink the files; give the folders that are left."""
    with suppress(OSError):
        folder.chmod(_MINE)
    folders = []
    for entry in _entries_of(folder):
        if entry.is_dir(follow_symlinks=False):
            folders.append(Path(entry.path))
        else:
            _unlink(Path(entry.path))
    return folders


def _entries_of(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def _unlink(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:  # Windows keeps what is read-only
        with suppress(OSError):
            file.chmod(_MINE)
            file.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    """On Windows a scanner or the ending child may hold it for a moment."""
    for pause in _PATIENCE:
        try:
            return folder.rmdir()
        except FileNotFoundError:
            return None
        except OSError:
            time.sleep(pause)
    return None


def _entries(folder: Path) -> Iterator[tuple[int, os.DirEntry[str]]]:
    waiting = [(1, folder)]
    while waiting:
        depth, each = waiting.pop()
        for entry in _entries_of(each):
            yield depth, entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append((depth + 1, Path(entry.path)))
