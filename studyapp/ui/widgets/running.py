"""Has code run off the GUI thread, one run at a time."""

from collections.abc import Callable, Sequence
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from studyapp.practice import CaseResult, Runner, Verdict, Workout
from studyapp.ui.background import Background

T = TypeVar("T")


class Running(QObject):
    """A run tells its results as they come; one that was replaced or left tells no more."""

    told = Signal(object)  # a CaseResult
    began = Signal()
    ended = Signal()
    _heard = Signal(int, object)  # which run; from the runner's thread

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._background = Background(self, threads=1)
        self._stop = Event()
        self._number = 0
        self._under_way = 0
        self._closed = False
        self._heard.connect(self._tell)

    @property
    def under_way(self) -> bool:
        """Whether something runs whose result is waited for."""
        return self._under_way == self._number > 0

    def warm(self, needs: Sequence[str]) -> None:
        """Have a process ready before it is needed."""
        self._background.run(partial(self._runner.warm, needs), done=_ignore, failed=_ignore)

    def run(
        self,
        workout: Workout,
        code: str,
        *,
        submit: bool,
        done: Callable[[Verdict], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Try the cases."""
        told = partial(self._hear, self._number + 1)
        self._begin(
            lambda stop: self._runner.run(workout, code, submit=submit, told=told, stop=stop),
            done,
            failed,
        )

    def compare(
        self,
        workout: Workout,
        code: str,
        *,
        done: Callable[[tuple[Verdict, Verdict]], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Try the learner's code, and then the library's way."""
        self._begin(
            lambda stop: self._runner.compare(workout, code, stop=stop),
            done,
            failed,
        )

    def print(
        self,
        workout: Workout,
        *,
        done: Callable[[str], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a program that only prints."""
        needs, seconds = workout.exercise.needs, max(workout.exercise.seconds, 1.0)
        self._begin(
            lambda _stop: self._runner.printed(workout.start, needs, workout.data, seconds),
            done,
            failed,
        )

    def stop(self) -> None:
        """End what runs; its verdict still comes."""
        self._stop.set()

    def leave(self) -> None:
        """End it, and hear no more of it."""
        self.stop()
        if self.under_way:
            self._number += 1
            self.ended.emit()

    def close(self) -> None:
        """The window is about to go."""
        if self._closed:
            return
        self._closed = True
        self._stop.set()
        self._background.close()
        self._runner.close()

    def _begin(
        self,
        work: Callable[[Event], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self.leave()
        self._number += 1
        self._under_way = number = self._number
        self._stop = stop = Event()
        self.began.emit()
        self._background.run(
            partial(work, stop),
            done=partial(self._end, number, done),
            failed=partial(self._end, number, failed),
        )

    def _end(self, number: int, then: Callable[[T], None], outcome: T) -> None:
        if number == self._number:
            self._number += 1
            self.ended.emit()
            then(outcome)

    def _hear(self, number: int, result: CaseResult) -> None:
        self._heard.emit(number, result)

    def _tell(self, number: int, result: CaseResult) -> None:
        if number == self._number:
            self.told.emit(result)


def _ignore(_outcome: object) -> None:
    """A process that is not warm is only slower."""
