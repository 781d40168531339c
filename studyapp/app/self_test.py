"""Starts the real app in a folder of its own and tries every part; start-up is measured so."""

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from studyapp import __version__
from studyapp.app.startup import Start, has_display, make_application
from studyapp.folders import Folders

if TYPE_CHECKING:
    from studyapp.app.assembly import Assembly
    from studyapp.ui.library.presenter import LibraryPresenter

_PATIENCE = 60_000  # milliseconds; a first start compiles the packs
_FONTS = {"Inter", "JetBrains Mono"}
"""That come with the app; systems have others for lists, menus and so on."""


@dataclass(slots=True)
class Report:
    """What was tried and how long it took."""

    steps: list[dict[str, object]] = field(default_factory=list)
    timings: dict[str, float] = field(default_factory=dict)  # milliseconds since exec
    runs: dict[str, float] = field(default_factory=dict)  # milliseconds from a deed to its verdict
    walls: tuple[str, ...] = ()  # what contained the code that was run

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """One thing tried; what it raises ends the test, and is told."""
        start = time.perf_counter()
        try:
            yield
        except Exception as error:
            self.steps.append(
                {"step": name, "ok": False, "error": f"{type(error).__name__}: {error}"}
            )
            raise
        took = (time.perf_counter() - start) * 1000
        self.steps.append({"step": name, "ok": True, "ms": round(took, 1)})


def try_all(data_dir: Path | None, *, shot: Path | None, as_json: bool) -> int:
    """0 where everything works; prints its steps, timings since exec among them."""
    report = Report()
    began = _exec_stamp()
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    spare = Path(tempfile.mkdtemp(prefix="studyapp-"))
    try:
        _run(report, Folders(data_dir or spare), began, shot)
    except Exception as error:
        ok = False
        told = f"{type(error).__name__}: {error}"
    else:
        ok, told = True, ""
    # Windows keeps files that are open, as those of a window whose trial broke off.
    shutil.rmtree(spare, ignore_errors=True)
    _print(report, ok=ok, told=told, as_json=as_json)
    return 0 if ok else 1


def _run(report: Report, folders: Folders, began: float, shot: Path | None) -> None:
    app = make_application()
    noted = _noted(folders)
    with report.step("start"):
        start = _start(app, folders, report, began)
    assembly, library = _joined(start)
    with report.step("first questions"):
        for dialog in start.window.findChildren(QDialog):
            dialog.close()
        start.window.activateWindow()
        _until(start.window.isActiveWindow)
    with report.step("open a card"):
        card = assembly.titles()[0].id
        assembly.open_card(card)
        assert library.card == card, "another card is shown"
    with report.step("render"):
        _rendered(start, library, shot)
    with report.step("search"):
        _searched(library)
    with report.step("answer"):
        _answered(assembly)
    with report.step("undo"):
        assert assembly.studies.desk.progress.undo(assembly.studies.now()) is not None, (
            "nothing to undo"
        )
        assert assembly.studies.desk.progress.redo(assembly.studies.now()) is not None, (
            "nothing to redo"
        )
    with report.step("compile a pack"):
        _pack_compiled()
    _exercises_run(report)
    _interview_held(report, assembly)
    with report.step("be called by a second start"):
        _called(app)
    with report.step("reopen"):
        seen = len(assembly.studies.desk.log.states())
        _end(start)
        again = _start(app, folders, Report(), began)
        assert len(_joined(again)[0].studies.desk.log.states()) == seen, "an answer was lost"
        _end(again)
    with report.step("no fault was noted"):
        told = _noted(folders)
        assert told == noted, told.removeprefix(noted)


def _noted(folders: Folders) -> str:
    """What the log of faults says, of earlier days, too."""
    return folders.log.read_text("utf-8") if folders.log.exists() else ""


def _joined(start: Start) -> "tuple[Assembly, LibraryPresenter]":
    assert start.assembly is not None
    assert start.assembly.library is not None
    return start.assembly, start.assembly.library


def _end(start: Start) -> None:
    start.window.close()
    start.close()


def _start(app: QApplication, folders: Folders, report: Report, began: float) -> Start:
    start = Start(app, folders, screen="library")
    _stamp(report, "first_paint", start.window.first_painted, began)
    for name in ("browsable", "settled", "complete"):
        _stamp(report, name, getattr(start, name), began)
    start.window.show()
    _until(lambda: {"settled", "complete"} <= report.timings.keys())
    return start


def _stamp(report: Report, name: str, signal: SignalInstance, began: float) -> None:
    signal.connect(lambda: report.timings.setdefault(name, round((time.time() - began) * 1000, 1)))


def _rendered(start: Start, library: "LibraryPresenter", shot: Path | None) -> None:
    assert len(library.view.pane.page_text()) > 200, "the page is empty"
    widgets = start.window.findChildren(QWidget)
    odd = {each.font().family() for each in widgets} - _FONTS
    assert not odd, f"fonts that did not come with the app: {odd}"
    picture = start.window.grab().toImage()
    colors = {picture.pixel(x, 200) for x in range(0, picture.width(), 3)}
    assert len(colors) > 3, "the window is blank"
    if shot:
        assert picture.save(str(shot)), f"cannot write {shot}"


def _searched(library: "LibraryPresenter") -> None:
    view = library.view
    view.search.setText("python")
    _until(lambda: "found" in view.side.summary.text())
    view.search.clear()
    _until(lambda: "questions" in view.side.summary.text())


def _answered(assembly: "Assembly") -> None:
    from PySide6.QtTest import QTest  # noqa: PLC0415 (not while start-up is measured)

    log = assembly.studies.desk.log
    before = log.entries(1)
    assembly.studies.start_session()
    assert assembly.studies.recall is not None, "no recall screen"
    view = assembly.studies.recall.view
    QTest.keyClick(view, Qt.Key.Key_Space)
    _until(view.asking.grades.isVisible)
    QTest.keyClick(view, Qt.Key.Key_3)
    _until(lambda: log.entries(1) != before)


def _pack_compiled() -> None:
    """A card with a formula, a table and code, as it is done for packs that changed."""
    from studyapp.app.self_test_compiling import compiled  # noqa: PLC0415 (after start-up)

    with tempfile.TemporaryDirectory(prefix="studyapp-") as folder:
        html = compiled(Path(folder))
    for made in ('<img src="math:', "<table", "print"):
        assert made in html, f"no {made} in the page"


def _exercises_run(report: Report) -> None:
    """One that ships, and one for each library that is installed."""
    from studyapp.app import self_test_exercises as exercises  # noqa: PLC0415 (after start-up)
    from studyapp.practice import Runner, missing  # noqa: PLC0415 (after start-up)

    with closing(Runner(ahead=False)) as runner:
        with report.step("run an exercise"):
            verdict = exercises.solved(exercises.shipped(), runner)
        report.runs["python"] = round(verdict.seconds * 1000, 1)
        report.walls = verdict.walls
        for name in exercises.LIBRARIES:
            if not missing([name]):
                with report.step(f"run {name}"):
                    verdict = exercises.solved(exercises.with_library(name), runner)
                report.runs[name] = round(verdict.seconds * 1000, 1)


def _interview_held(report: Report, assembly: "Assembly") -> None:
    """Without a window, where the packs have enough for one."""
    from studyapp.app import self_test_mock as mock  # noqa: PLC0415 (after start-up)

    if mock.can_be_held(assembly.ready_bank):
        with report.step("hold a mock interview"):
            mock.hold(assembly.ready_bank, assembly.studies.desk, assembly.studies.now())


def _called(app: QApplication) -> None:
    """As a window that is open hears of a second start on its folder."""
    from studyapp.app.instance import Instance  # noqa: PLC0415 (after start-up)

    heard: list[bool] = []
    with tempfile.TemporaryDirectory(prefix="studyapp-") as folder:
        instance = Instance(Path(folder) / "lock", app)
        assert instance.is_first(), "the folder is not free"
        instance.called.connect(lambda: heard.append(True))
        instance.listen()
        assert instance.call_first(), "nobody answers"
        _until(lambda: bool(heard))
        instance.release()


def _until(holds: Callable[[], bool]) -> None:
    deadline = QDeadlineTimer(_PATIENCE)
    while not holds():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)
        if deadline.hasExpired():
            raise TimeoutError("it did not come")


def _exec_stamp() -> float:
    given = os.environ.get("STUDYAPP_T0")
    return float(given) if given else _process_start()


def _process_start() -> float:
    if sys.platform.startswith("linux"):
        ticks = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text().split()[0])
        return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")
    return time.time() - time.process_time()


def _print(report: Report, *, ok: bool, told: str, as_json: bool) -> None:
    if as_json:
        print(
            json.dumps(
                {
                    "ok": ok,
                    "error": told or None,
                    "version": __version__,
                    "platform": QApplication.platformName() if QApplication.instance() else None,
                    "timings": report.timings,
                    "steps": report.steps,
                    "runs": report.runs,
                    "walls": report.walls,
                },
                indent=2,
            )
        )
        return
    for step in report.steps:
        print(f"{'ok  ' if step['ok'] else 'FAIL'}  {step['step']}  {step.get('ms', '')}")
    print(", ".join(f"{name} {ms:.0f} ms" for name, ms in report.timings.items()))
    if report.runs:
        took = ", ".join(f"{name} {ms:.0f} ms" for name, ms in report.runs.items())
        print(f"exercises: {took}; behind {', '.join(report.walls) or 'no walls'}")
    print("All works." if ok else f"Failed: {told}")
