"""The learner's desk, opened on first use."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from studyapp.study import Clock, Desk, Progress, ReviewLog, Settings, StoreError

if TYPE_CHECKING:
    from studyapp.store.database import Database
    from studyapp.store.mocks import SqlMocks
    from studyapp.store.notebook import SqlNotebook
    from studyapp.store.review_log import SqlReviewLog
    from studyapp.store.settings import SqlSettings
    from studyapp.store.workbook import SqlWorkbook


@dataclass(frozen=True, slots=True)
class _Opened:
    database: "Database"
    log: "SqlReviewLog"
    notebook: "SqlNotebook"
    settings: "SqlSettings"
    workbook: "SqlWorkbook"
    progress: Progress


class SqlDesk(Desk):
    """Any thread may use it; all of them wait for the one that opens the file."""

    def __init__(
        self,
        file: Path,
        clock: Clock,
        day_of: Callable[[datetime], date],
        scheduler: str,
        make_progress: Callable[[ReviewLog, Settings], Progress],
    ) -> None:
        """`scheduler`: name and version, kept with the states; `make_progress` must not ask us."""
        self._file = file
        self._clock = clock
        self._day_of = day_of
        self._scheduler = scheduler
        self._make_progress = make_progress
        self._lock = Lock()
        self._desk: _Opened | None = None
        self._failure: str | None = None

    @property
    def progress(self) -> Progress:
        """The one door for answers."""
        return self._opened().progress

    @property
    def log(self) -> "SqlReviewLog":
        """What was answered."""
        return self._opened().log

    @property
    def notebook(self) -> "SqlNotebook":
        """Bookmarks, notes, own answers."""
        return self._opened().notebook

    @property
    def settings(self) -> "SqlSettings":
        """What was chosen."""
        return self._opened().settings

    @property
    def workbook(self) -> "SqlWorkbook":
        """The learner's own code."""
        return self._opened().workbook

    @property
    def mocks(self) -> "SqlMocks":
        """The learner's mock interviews."""
        from studyapp.store.mocks import SqlMocks  # noqa: PLC0415 (start-up: few hold one)

        return SqlMocks(self._opened().database)

    def open(self) -> None:
        """Open ahead of the first use. Raises `StoreError`, now and at every later use."""
        self._opened()

    def close(self) -> None:
        """Let go of the file; the next use opens it anew, after a failure or `restore` too."""
        with self._lock:
            if self._desk is not None:
                self._desk.database.close()
            self._desk = None
            self._failure = None

    def _opened(self) -> _Opened:
        with self._lock:
            if self._failure is not None:
                raise StoreError(self._failure)
            if self._desk is None:
                self._desk = self._open_or_remember()
            return self._desk

    def _open_or_remember(self) -> _Opened:
        try:
            return self._open()
        except StoreError as error:
            self._failure = str(error)
            raise

    def _open(self) -> _Opened:
        # SQLAlchemy takes longer to import than the window to paint
        from studyapp.store.database import open_database  # noqa: PLC0415 (start-up)
        from studyapp.store.notebook import SqlNotebook  # noqa: PLC0415 (start-up)
        from studyapp.store.review_log import SqlReviewLog  # noqa: PLC0415 (start-up)
        from studyapp.store.settings import SqlSettings  # noqa: PLC0415 (start-up)
        from studyapp.store.workbook import SqlWorkbook  # noqa: PLC0415 (start-up)

        database = open_database(self._file, self._clock())
        log = SqlReviewLog(database, self._day_of, self._scheduler)
        settings = SqlSettings(database, self._clock)
        try:
            progress = self._make_progress(log, settings)
        except BaseException:
            database.close()
            raise
        notebook, workbook = SqlNotebook(database), SqlWorkbook(database)
        return _Opened(database, log, notebook, settings, workbook, progress)
