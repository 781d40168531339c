"""The learner's file: opened ahead of its first use, rescheduled, backed up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.crash import write
from studyapp.study import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from studyapp.app.frame import Frame
    from studyapp.store import SqlDesk
    from studyapp.study import Clock


class ProgressFile:
    """All that takes long happens off the GUI thread."""

    def __init__(self, frame: Frame, desk: SqlDesk, now: Clock) -> None:
        self._frame, self._desk, self._now = frame, desk, now
        self._file = frame.folders.progress
        self.is_open = False

    def open(self, done: Callable[[], None]) -> None:
        """Ahead of its first use."""

        def opened(_nothing: None) -> None:
            self.is_open = True
            done()

        self._frame.background.run(self._desk.open, done=opened, failed=self._frame.tell)

    def reschedule(self, until: date | None, done: Callable[[], None]) -> None:
        """For an interview on that day."""
        self._frame.background.run(
            partial(self._desk.progress.reschedule, until),
            done=lambda _: done(),
            failed=self._frame.tell,
        )

    def back_up_to(self, target: Path) -> None:
        """Where the learner chose."""
        from studyapp.store.backup import backup_to  # noqa: PLC0415 (rarely needed)

        said = f"Saved a backup to {target}"
        self._frame.background.run(
            partial(backup_to, self._file, target, replace=True),  # the dialog has asked
            done=lambda _: self._frame.window.banner.say(said, seconds=8),
            failed=self._frame.tell,
        )

    def close(self) -> None:
        """Let go of it and keep a backup."""
        from studyapp.store.backup import back_up, backup_folder  # noqa: PLC0415 (start-up)

        self._desk.close()
        try:
            back_up(self._file, backup_folder(self._file), self._now())
        except StoreError as error:
            write(self._frame.folders.log, str(error))
