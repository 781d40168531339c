"""Keeps drafts while they are typed, off the GUI thread and in order."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from studyapp.bank import CardId
from studyapp.practice import Attempt, Draft
from studyapp.study import StoreError
from studyapp.ui.background import Background
from studyapp.ui.exercise.desk import ExerciseDesk


class Keeping(QObject):
    """What is handed in is on its way to the disk at once; `close` waits for the last of it."""

    saved = Signal()
    problem = Signal(str)

    def __init__(self, desk: ExerciseDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._background = Background(self, threads=1)  # one: the order must be kept
        self._drafts: dict[CardId, Draft | None] = {}  # of this run, as they will be on disk
        self._failed = ""
        self._closed = False

    def draft(self, exercise: CardId) -> Draft | None:
        """What is being written."""
        if exercise in self._drafts:
            return self._drafts[exercise]
        try:
            return self._desk.workbook.draft(exercise)
        except StoreError as error:
            self.problem.emit(str(error))
            return None

    def attempts(self, exercise: CardId) -> list[Attempt]:
        """Newest first; none where the file cannot be read, which `draft` tells."""
        try:
            return self._desk.workbook.attempts(exercise)
        except StoreError:
            return []

    def save(self, draft: Draft) -> None:
        """While typing goes on."""
        if self._drafts.get(draft.exercise) != draft:
            self._drafts[draft.exercise] = draft
            self._run(partial(self._write, draft))

    def remove(self, exercise: CardId) -> None:
        """Begin anew next time."""
        if self._drafts.get(exercise, exercise) is not None:
            self._drafts[exercise] = None
            self._run(partial(self._remove, exercise))

    def add(self, attempt: Attempt) -> None:
        """For good; at once, so that the lists may show it."""
        try:
            self._desk.workbook.add(attempt)
        except StoreError as error:
            self.problem.emit(str(error))

    def close(self) -> None:
        """The window is about to go: wait until all is kept."""
        if not self._closed:
            self._closed = True
            self._background.close()

    def _write(self, draft: Draft) -> None:
        self._desk.workbook.save_draft(draft)

    def _remove(self, exercise: CardId) -> None:
        self._desk.workbook.remove_draft(exercise)

    def _run(self, work: Callable[[], None]) -> None:
        self._background.run(work, done=self._kept, failed=self._lost)

    def _kept(self, _nothing: None) -> None:
        self._failed = ""
        self.saved.emit()

    def _lost(self, error: Exception) -> None:
        """Said once, not with every key."""
        if not isinstance(error, StoreError):
            raise error
        if str(error) != self._failed:
            self._failed = str(error)
            self.problem.emit(self._failed)
