"""Commands that keep the progress safe: save a backup, go back to one."""

from datetime import UTC, datetime
from pathlib import Path

from studyapp import paths
from studyapp.cli.output import CommandError, say
from studyapp.folder_lock import FolderLock
from studyapp.folders import Folders
from studyapp.store.backup import backup_folder, backup_to, restore


def save_backup(data_dir: Path | None, file: Path | None, *, as_json: bool) -> int:
    """A verified copy; the window may be open meanwhile."""
    folders = Folders(data_dir or paths.user_folder())
    now = datetime.now(UTC)
    target = file or backup_folder(folders.progress) / f"progress-{now:%Y-%m-%dT%H%M%SZ}.sqlite"
    backup_to(folders.progress, target)
    say([f"Saved to {target}"], {"file": str(target)}, as_json=as_json)
    return 0


def go_back(data_dir: Path | None, file: Path, *, as_json: bool) -> int:
    """Put a backup in the place of the progress; what was there is kept beside the backups."""
    folders = Folders(data_dir or paths.user_folder())
    if not file.exists():
        raise CommandError(f"{file}: there is no such file")
    lock = FolderLock(folders.lock)
    try:
        folders.user.mkdir(parents=True, exist_ok=True)
        is_ours = lock.take()
    except OSError as error:
        raise CommandError(f"{folders.user}: {error.strerror}") from error
    if not is_ours:
        raise CommandError("StudyApp is open on this progress: close its window first")
    try:
        restore(file, folders.progress, datetime.now(UTC))
    finally:
        lock.release()
    say([f"Restored {folders.progress} from {file}"], {"file": str(file)}, as_json=as_json)
    return 0
