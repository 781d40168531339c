"""From the command line to a window: the frame is painted first, then it is filled."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTemporaryDir, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from studyapp import __version__, paths
from studyapp.app import quick_imports
from studyapp.app.instance import Instance
from studyapp.folders import Folders
from studyapp.ui.theme import Choice, Look
from studyapp.ui.window import MainWindow, Screen

if TYPE_CHECKING:  # all that follows the first paint
    from studyapp.app.assembly import Assembly
    from studyapp.study import Clock, Days

_SCREENS = (
    Screen("today", "Today", "calendar-check"),
    Screen("library", "Library", "library"),
    Screen("recall", "Recall", "repeat"),
    Screen("exercises", "Exercises", "code"),
    Screen("mock", "Mock interview", "message-circle-question-mark"),
    Screen("progress", "Progress", "chart-line"),
)
_DESKTOP_FILE = "app.studyapp.StudyApp"  # what the installers call it

_NO_DISPLAY = """\
studyapp: there is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set).
`studyapp self-test` tries the app out unseen; `studyapp --help` lists the commands.
"""


def has_display() -> bool:
    """Whether Qt would find a screen; it aborts the process where there is none."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(data_dir: Path | None = None) -> int:
    """Open the window and stay until it closes."""
    if not has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 2
    folders = Folders(data_dir or paths.user_folder())
    app = make_application()
    instance = Instance(folders.lock, app)
    spare: QTemporaryDir | None = None
    try:
        folders.user.mkdir(parents=True, exist_ok=True)
        if not instance.is_first():
            return _call_first(instance, folders.user)
    except OSError:
        spare = QTemporaryDir()
        folders = Folders(folders.user, Path(spare.path()))  # the window says what is not kept
    start = Start(app, folders)
    instance.called.connect(start.window.come_to_front)
    start.settled.connect(instance.listen)
    start.window.show()
    status = app.exec()
    start.close()
    instance.release()
    if spare is not None:
        spare.remove()
    return status


def _call_first(instance: Instance, user: Path) -> int:
    if instance.call_first():
        return 0
    sys.stderr.write(f"studyapp: another window is open on {user}, but it does not answer\n")
    return 1


class Start(QObject):
    """The window alone; everything else joins it after its first paint."""

    browsable = Signal()
    settled = Signal()
    complete = Signal()

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        screen: str = "",
        now: Clock | None = None,
        days: Days | None = None,
    ) -> None:
        """`screen`: the one to show, else the one left last; `now` and `days`: None, the real."""
        super().__init__(app)
        self._folders, self._now, self._days = folders, now, days
        self._kept = QSettings(str(folders.window), QSettings.Format.IniFormat)
        theme, zoom = self._kept.value("theme", ""), self._kept.value("zoom", 100)
        self._look = Look(app, _choice(str(theme)), _number(zoom))
        self.window = MainWindow(self._look, _SCREENS)
        self.window.restore(self._kept.value("geometry"))
        self.window.show_screen(screen or str(self._kept.value("screen", "today")))
        self.window.first_painted.connect(lambda: QTimer.singleShot(0, self._join))
        self.assembly: Assembly | None = None
        self._closed = False

    def close(self) -> None:
        """After the window."""
        self._closed = True
        if self.assembly is not None:
            self.assembly.close()

    def _join(self) -> None:
        if self._closed:  # as quick as the first paint
            return
        from studyapp.app.assembly import Assembly  # noqa: PLC0415 (after the first paint)
        from studyapp.app.crash import watch  # noqa: PLC0415

        assembly = self.assembly = Assembly(
            self.window, self._look, self._folders, self._kept, self._now, self._days
        )
        watch(self._folders.log, assembly.tell_of_bug)
        assembly.browsable.connect(self._equip)
        for name in ("browsable", "settled", "complete"):
            getattr(assembly, name).connect(getattr(self, name))
        assembly.complete.connect(quick_imports.end)
        assembly.complete.connect(self._tell_of_upgrade)
        assembly.come_to_life()

    def _equip(self) -> None:
        from studyapp.app.commands import add_commands  # noqa: PLC0415 (after the first card)

        if self.assembly is not None:
            add_commands(self.assembly)

    def _tell_of_upgrade(self) -> None:
        used_last = str(self._kept.value("version", ""))
        if used_last == __version__ or self.assembly is None:
            return
        from studyapp.app.commands import tell_of_upgrade  # noqa: PLC0415 (once a version)

        self._kept.setValue("version", __version__)
        tell_of_upgrade(self.assembly, used_last)


def make_application() -> QApplication:
    """Qt, with our name and icon."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else _new_application()
    app.setApplicationName("StudyApp")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName(_DESKTOP_FILE)
    return app


def _new_application() -> QApplication:
    return QApplication([sys.argv[0], "-style", "Fusion"])  # `setStyle` would wrap all of QStyle


def _choice(name: str) -> Choice:
    return Choice(name) if name in set(Choice) else Choice.SYSTEM


def _number(kept: object) -> int:
    return int(str(kept)) if str(kept).isdecimal() else 100
