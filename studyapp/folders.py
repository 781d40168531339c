"""Where a learner's files lie: all in one folder, so that a copy of it is a whole backup."""

from collections.abc import Iterable
from pathlib import Path

from studyapp import paths


class Folders:
    """The user's folder and what is in it."""

    def __init__(self, user: Path, spare: Path | None = None) -> None:
        """`spare`: for what can be made anew, where the user's folder cannot be written."""
        self.user = user
        self.progress = user / "progress.sqlite"  # the learner's own
        self.index = (spare or user) / "bank.sqlite"  # the compiled bank: disposable
        self.window = (spare or user) / "window.ini"  # theme, zoom, sizes: of this computer
        self.log = (spare or user) / "studyapp.log"  # what went wrong
        self.lock = user / "studyapp.lock"  # held by the one window that is open


def has_drills(found: Iterable[Path]) -> bool:
    """Whether any of these packs brings drills; they are read when one begins."""
    return any((pack / "drills.toml").is_file() for pack in found)


def packs() -> list[Path]:
    """The folders of the packs that ship with the app."""
    return sorted(found.parent for found in paths.DATA.glob("*/pack.toml"))
