"""From the command line to a window: first the paint, then the rest."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from studyapp import __version__, paths
from studyapp.app.assembly import Assembly
from studyapp.app.crash import watch
from studyapp.app.instance import Instance
from studyapp.home import Folders
from studyapp.study import Days, StoreError
from studyapp.ui.theme import Choice, Look
from studyapp.ui.window import MainWindow


def run(data_dir: Path | None = None) -> int:
    """Open the window and stay until it closes."""
    folders = Folders(data_dir or paths.user_folder())
    try:
        folders.user.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sys.stderr.write(f"studyapp: {folders.user}: cannot make this folder ({error.strerror})\n")
        return 2
    app = make_application()
    instance = Instance(folders.lock, app)
    try:
        if not instance.is_first():
            return 0 if instance.call_first() else 1
    except StoreError:
        pass  # the folder cannot be written: the window will say so, and show the bank
    assembly = assemble(app, folders)
    window = assembly.window
    watch(folders.log, assembly.tell_of_bug)
    instance.called.connect(window.come_to_front)
    assembly.settled.connect(instance.listen)
    window.show()
    status = app.exec()
    assembly.close()
    instance.release()
    return status


def make_application() -> QApplication:
    """Qt, with our name and icon."""
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("StudyApp")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("studyapp")
    app.setWindowIcon(QIcon(str(paths.RESOURCES / "icons" / "app.svg")))
    return app


def assemble(app: QApplication, folders: Folders, *, screen: str = "") -> Assembly:
    """Every part, joined, with the look this computer had last; opens on the screen left last."""
    kept = QSettings(str(folders.window), QSettings.Format.IniFormat)
    look = Look(app, _choice(str(kept.value("theme", ""))), int(str(kept.value("zoom", 100))))
    if screen:
        kept.setValue("screen", screen)
    return Assembly(MainWindow(look), look, folders, kept, now, Days())


def now() -> datetime:
    """The clock of the real app."""
    return datetime.now(UTC)


def _choice(name: str) -> Choice:
    return Choice(name) if name in set(Choice) else Choice.SYSTEM
