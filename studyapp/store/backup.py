"""Verified copies of the progress file: made, thinned, brought back."""

import filecmp
import os
import re
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studyapp.store.migrations import VERSION
from studyapp.store.plain_words import in_plain_words
from studyapp.store.progress_file import (
    connect,
    connect_read_only,
    is_new,
    refuse_unfit,
    sidecar,
)
from studyapp.study import StoreError

_STAMP = "%Y-%m-%dT%H%M%SZ"
_NAME = re.compile(r"progress-(\d{4}-\d\d-\d\dT\d{6}Z)(-before-[a-z]+(-\d+)?)?\.sqlite")
_AT_MOST_EVERY = timedelta(hours=1)
_KEEP_ALL = timedelta(days=2)
_KEEP: tuple[tuple[int, str], ...] = ((12, "%Y-%m-%d"), (10, "%G-%V"), (9, "%Y-%m"))


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the progress file, as it was at a moment."""

    file: Path
    at: datetime
    size: int


def backup_folder(file: Path) -> Path:
    """Where a progress file's backups lie."""
    return file.parent / "backups"


def backups(folder: Path) -> list[Backup]:
    """Those in the folder, newest first."""
    with in_plain_words(folder):
        found = [_backup(path) for path in folder.iterdir()] if folder.is_dir() else []
    known = [backup for backup in found if backup is not None]
    return sorted(known, key=lambda backup: (backup.at, backup.file.stem), reverse=True)


def back_up(file: Path, folder: Path, now: datetime) -> Path | None:
    """For the end of a session: one an hour at most, and none where nothing changed."""
    if is_new(file):
        return None
    newest = next((b for b in backups(folder) if b.at <= now), None)
    if newest is not None and now - newest.at < _AT_MOST_EVERY:
        return None
    target = _free(folder, now)
    backup_to(file, target, replace=True)
    if newest is not None and filecmp.cmp(newest.file, target, shallow=False):
        target.unlink()
        return None
    _thin(folder, now)
    return target


def back_up_before(deed: str, file: Path, now: datetime) -> Path:
    """For what may go wrong, whenever the last one was made."""
    target = _free(backup_folder(file), now, f"-before-{deed}")
    with in_plain_words(file), closing(connect(file)) as source:
        _copy_whole(source, target)
    return target


def backup_to(file: Path, target: Path, *, replace: bool = False) -> None:
    """A verified copy under this very name; the app may go on writing meanwhile.

    What is there already is only replaced if that is said, and if it is a backup of ours.
    """
    if is_new(file):
        raise StoreError(f"{file} holds no progress yet: there is nothing to back up.")
    _refuse_same(file, target)
    if not replace and target.is_file():
        raise StoreError(f"{target} exists already: name a file that does not.")
    refuse_unfit(target, VERSION)
    refuse_unfit(file, VERSION)
    with in_plain_words(file), closing(connect(file)) as source:
        _copy_whole(source, target)


def restore(backup: Path, file: Path, now: datetime) -> None:
    """Put a backup in the place of the progress file, which is kept beside the backups.

    Nobody may have the file open. Whatever fails, the file stays as it was.
    """
    if is_new(backup):
        raise StoreError(f"{backup} holds no progress: choose another backup.")
    _refuse_same(backup, file)
    refuse_unfit(backup, VERSION)
    coming = file.with_name(file.name + ".coming")
    with in_plain_words(backup), closing(connect_read_only(backup)) as source:
        _copy_whole(source, coming)
    with in_plain_words(file), _removed_in_the_end(coming):
        _set_aside(file, now)
        for suffix in ("-wal", "-shm"):  # they would be played into the backup
            sidecar(file, suffix).unlink(missing_ok=True)
        coming.replace(file)
        _sync_folder(file.parent)


def to_keep(moments: Collection[datetime], now: datetime) -> set[datetime]:
    """All of the last two days, then the newest of 12 days, of 10 weeks and of 9 months."""
    kept = {moment for moment in moments if now - moment < _KEEP_ALL}
    older = sorted(set(moments) - kept, reverse=True)
    for count, period in _KEEP:
        chosen = _newest_of_each(older, period)[:count]
        kept.update(chosen)
        older = [moment for moment in older if chosen and moment < chosen[-1]]
    return kept


def _newest_of_each(newest_first: list[datetime], period: str) -> list[datetime]:
    newest: dict[str, datetime] = {}
    for moment in newest_first:
        newest.setdefault(moment.strftime(period), moment)
    return list(newest.values())


def _thin(folder: Path, now: datetime) -> None:
    found = backups(folder)
    kept = to_keep([backup.at for backup in found], now)
    with suppress(OSError):  # one too many does no harm
        for backup in found:
            if backup.at not in kept:
                backup.file.unlink()
        for left_by_a_crash in folder.glob("progress-*.part*"):
            left_by_a_crash.unlink()


def _backup(path: Path) -> Backup | None:
    if (match := _NAME.fullmatch(path.name)) is None:
        return None
    at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
    return Backup(path, at, path.stat().st_size)


def _free(folder: Path, now: datetime, why: str = "") -> Path:
    """A name that nothing has yet."""
    stem = f"progress-{now.astimezone(UTC).strftime(_STAMP)}{why}"
    path, number = folder / f"{stem}.sqlite", 2
    while why and path.exists():
        path, number = folder / f"{stem}-{number}.sqlite", number + 1
    return path


def _refuse_same(one: Path, other: Path) -> None:
    if one.resolve() == other.resolve():
        raise StoreError(f"{one} is the progress file itself: name another file.")


def _copy_whole(source: sqlite3.Connection, target: Path) -> None:
    """The target appears only when it is verified and on the disk."""
    part = target.with_name(target.name + ".part")
    with in_plain_words(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with _removed_in_the_end(part):
            part.unlink(missing_ok=True)
            if not _copied_faithfully(source, part):
                raise StoreError(f"{target} came out damaged: back up to another disk.")
            _sync(part)
            part.replace(target)
            _sync_folder(target.parent)


def _copied_faithfully(source: sqlite3.Connection, part: Path) -> bool:
    with closing(sqlite3.connect(part, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # synced as a whole, afterwards
        source.execute("BEGIN")  # others may write meanwhile: count what is copied
        try:
            rows = _rows(source)
            source.backup(copy)
        finally:
            source.rollback()
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        sound = copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        return bool(sound and _rows(copy) == rows)


def _rows(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in tables
    }


def _set_aside(file: Path, now: datetime) -> None:
    if not file.exists():
        return
    try:
        refuse_unfit(file, VERSION)
    except StoreError:
        _set_aside_as_it_is(file, now)
    else:
        _refuse_in_use(file)
        back_up_before("restore", file, now)
        _refuse_in_use(file)  # and leaves no -wal behind


def _set_aside_as_it_is(file: Path, now: datetime) -> None:
    """Byte by byte: what is damaged or foreign has no better copy."""
    folder = backup_folder(file)
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{_free(folder, now).stem}-set-aside.sqlite"
    for suffix in ("", "-wal"):
        if sidecar(file, suffix).exists():
            shutil.copy2(sidecar(file, suffix), sidecar(aside, suffix))
            _sync(sidecar(aside, suffix))


def _refuse_in_use(file: Path) -> None:
    """Leaving WAL mode needs the file for oneself; it also empties and removes the -wal file."""
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


@contextmanager
def _removed_in_the_end(file: Path) -> Iterator[None]:
    """With what SQLite may have put beside it."""
    try:
        yield
    finally:
        for suffix in ("", "-journal", "-wal", "-shm"):
            sidecar(file, suffix).unlink(missing_ok=True)


def _sync(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # knows no such thing
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
