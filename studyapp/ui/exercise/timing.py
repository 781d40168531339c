"""The time at an exercise: shown, kept with the draft, and hidden where it makes nervous."""

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.study import Clock, StoreError
from studyapp.ui.exercise import wording
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.page_head import PageHead
from studyapp.ui.exercise.sitting import Sitting

_SECOND = 1000  # milliseconds
_KEEP_EVERY = 20  # seconds, where only the time went on
_TIME = "exercise time"


class Timing(QObject):
    """Told which sitting is on the page; the sitting itself knows how long it took."""

    keep_wanted = Signal()
    problem = Signal(str)

    def __init__(self, head: PageHead, desk: ExerciseDesk, now: Clock) -> None:
        super().__init__(head)
        self._head, self._desk, self._now = head, desk, now
        self._sitting: Sitting | None = None
        self._ticks = 0
        self._timer = QTimer(self, interval=_SECOND)
        self._timer.timeout.connect(self._tick)
        head.time_hidden.connect(self._keep_choice)

    def open(self, sitting: Sitting) -> None:
        """Another exercise."""
        self._sitting = sitting
        self._head.hide_time(on=self._is_hidden())
        self.show()

    def come(self) -> None:
        """The page is in front."""
        if self._sitting is not None:
            self._sitting.bench.come(self._now())
            self._timer.start()
            self.show()

    def go_away(self) -> None:
        """It is not, or not this exercise."""
        self._timer.stop()
        if self._sitting is not None:
            self._sitting.bench.go_away(self._now())

    def touch(self) -> None:
        """The learner did something."""
        if self._sitting is not None:
            self._sitting.bench.touch(self._now())

    def show(self) -> None:
        """As it is now."""
        if self._sitting is not None:
            spent = self._sitting.bench.spent(self._now())
            self._head.show_time(wording.clock(spent, self._sitting.minutes))

    def _tick(self) -> None:
        self._ticks += 1
        self.show()
        if self._ticks % _KEEP_EVERY == 0 and self._sitting and not self._sitting.bench.done:
            self.keep_wanted.emit()

    def _is_hidden(self) -> bool:
        try:
            return self._desk.settings.get(_TIME) == "hidden"
        except StoreError:
            return False

    def _keep_choice(self, on: bool) -> None:  # noqa: FBT001 (what the signal carries)
        try:
            self._desk.settings.set(_TIME, "hidden" if on else "shown")
        except StoreError as error:
            self.problem.emit(str(error))
