"""Asks once whether a pack that does not come with the app may run its code."""

from PySide6.QtCore import QObject, Signal

from studyapp.practice import trust, walls
from studyapp.practice.workouts import Found
from studyapp.study import Clock, StoreError
from studyapp.ui.exercise import wording
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.sitting import Sitting


class Trusting(QObject):
    """What was allowed holds until a line of the pack's code changes."""

    problem = Signal(str)

    def __init__(self, page: ExercisePage, desk: ExerciseDesk, now: Clock) -> None:
        super().__init__(page)
        self._page, self._desk, self._now = page, desk, now

    def trusts(self, found: Found) -> bool:
        """Ours are; others where the learner said so."""
        if not found.strange:
            return True
        try:
            return self._desk.workbook.trusts(found.workout.pack, trust.digest(found.pack))
        except (StoreError, OSError) as error:
            self.problem.emit(str(error))
            return False

    def ask(self, sitting: Sitting) -> None:
        """In plain words, with what this computer holds back and what it does not."""
        asked = wording.trust(sitting.workout.pack, walls.here())
        notice = self._page.notice
        notice.say(asked, tone="warning", button="Let it run", do=lambda: self._allow(sitting))
        notice.button.setAccessibleName(f"Let the code of the pack {sitting.workout.pack} run")
        notice.button.setFocus()

    def _allow(self, sitting: Sitting) -> None:
        found = sitting.found
        try:
            self._desk.workbook.trust(found.workout.pack, trust.digest(found.pack), self._now())
        except (StoreError, OSError) as error:
            self.problem.emit(str(error))
            return
        sitting.trusted = True
        self._page.focus_work()
