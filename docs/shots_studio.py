"""The studio of `shots.py`: one window on one learner's folder, and the camera."""

from collections.abc import Callable
from pathlib import Path

import shots_learner as learner
from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.app.assembly import Assembly
from studyapp.app.startup import Start
from studyapp.folders import Folders
from studyapp.ui.library.presenter import LibraryPresenter
from studyapp.ui.recall.presenter import RecallPresenter
from studyapp.ui.theme import Choice
from studyapp.ui.widgets.zoom_note import ZoomNote

ROOT = Path(__file__).resolve().parents[1]
IMAGES, OTHERS = ROOT / "docs" / "images", ROOT / "build" / "shots"
IN_README = {"today", "library", "recall", "exercises", "interview", "report", "progress"}
SIZE = (1280, 800)
PATIENCE = 20_000  # milliseconds


class Studio:
    """One window on one learner's folder, and the camera."""

    def __init__(self, app: QApplication, user: Path, wanted: Callable[[str], bool]) -> None:
        self.app, self.wanted = app, wanted
        self.clock = learner.Clock(learner.NOW)
        self.start = Start(app, Folders(user), "today", self.clock, learner.DAYS)
        self.window = self.start.window
        arrived: list[str] = []
        for name in ("settled", "complete"):
            getattr(self.start, name).connect(lambda name=name: arrived.append(name))
        self.window.resize(*SIZE)
        self.window.show()
        self.until(lambda: len(arrived) == 2)
        self.come_back()

    def come_back(self) -> None:
        """The keys go to the window, whatever dialog had them."""
        self.window.activateWindow()
        self.until(self.window.isActiveWindow)
        self.rest()

    @property
    def assembly(self) -> Assembly:
        assert self.start.assembly is not None
        return self.start.assembly

    @property
    def library(self) -> LibraryPresenter:
        self.window.show_screen("library")
        assert self.assembly.library is not None
        return self.assembly.library

    @property
    def recall(self) -> RecallPresenter:
        assert self.assembly.studies.recall is not None
        return self.assembly.studies.recall

    def close(self) -> None:
        """Leave, as the frame's button does."""
        self.window.close()
        self.start.close()
        self.window.deleteLater()
        self.rest()

    # waiting

    def until(self, holds: Callable[[], object]) -> None:
        """Go on as soon as it holds."""
        deadline = QDeadlineTimer(PATIENCE)
        while not holds():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
            if deadline.hasExpired():
                raise TimeoutError("it did not come")

    def rest(self) -> None:
        """Until nothing is left to lay out or paint."""
        for _ in range(6):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(30)

    # photographing

    def take(self, name: str, over: QWidget | None = None, *, zooms: tuple[int, ...] = ()) -> None:
        """In light and dark, and at these zooms in light."""
        if not self.wanted(name):
            return
        for choice in (Choice.LIGHT, Choice.DARK):
            self.assembly.look.choose(choice)
            self._save(f"{name}-{choice.value}", over)
        self.assembly.look.choose(Choice.LIGHT)
        for zoom in zooms:
            self._zoom(zoom)
            self._save(f"{name}-light-{zoom}", over)
        self._zoom(100)
        self.rest()

    def _zoom(self, zoom: int) -> None:
        look = self.assembly.look
        look.zoom_by(0)
        look.settle()
        while look.zoom != zoom:
            look.zoom_by(1 if look.zoom < zoom else -1)
            look.settle()
        for note in self.window.findChildren(ZoomNote):
            note.hide()  # a moment before it would go by itself

    def _save(self, name: str, over: QWidget | None) -> None:
        self.rest()
        sharpness = round(self.window.devicePixelRatio())
        picture = _blank(*SIZE, sharpness)
        self.window.render(picture)
        if over is not None:
            _lay_over(picture, over, self.window)
        name += "-2x" if sharpness > 1 else ""
        folder = IMAGES if name.rpartition("-")[0] in IN_README else OTHERS
        folder.mkdir(parents=True, exist_ok=True)
        assert picture.save(str(folder / f"{name}.png")), f"cannot write {name}.png"
        print(folder.relative_to(ROOT) / f"{name}.png")


def _blank(width: int, height: int, sharpness: int) -> QImage:
    picture = QImage(width * sharpness, height * sharpness, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(sharpness)
    return picture


def _lay_over(picture: QImage, over: QWidget, window: QWidget) -> None:
    """A dialog or popup, where it stands above the window."""
    if over.windowType() == Qt.WindowType.Popup:
        corner = window.mapFromGlobal(over.mapToGlobal(QPoint()))
    else:
        corner = QPoint((SIZE[0] - over.width()) // 2, max((SIZE[1] - over.height()) // 2, 0))
    painter = QPainter(picture)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
    painter.setPen(window.palette().dark().color())
    painter.drawRect(over.rect().translated(corner).adjusted(-1, -1, 0, 0))
    painter.end()
    over.render(picture, corner)
