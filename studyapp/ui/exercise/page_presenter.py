"""Leads one exercise: opens it as it was left, keeps what is written, and the time."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from studyapp.bank import BankError, CardId
from studyapp.practice import ExerciseError, missing, walls
from studyapp.practice.workbench import Stage, Workbench
from studyapp.practice.workouts import Found, Workouts
from studyapp.study import Clock, Days
from studyapp.ui.exercise import wording
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.grading import Grading
from studyapp.ui.exercise.helping import Helping
from studyapp.ui.exercise.keeping import Keeping
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.sitting import Sitting, rungs_of
from studyapp.ui.exercise.task_html import Html, task_html
from studyapp.ui.exercise.task_pane import Side
from studyapp.ui.exercise.timing import Timing
from studyapp.ui.exercise.trusting import Trusting
from studyapp.ui.exercise.trying import Trying
from studyapp.ui.theme import Look
from studyapp.ui.widgets.outside import open_outside
from studyapp.ui.widgets.running import Running

_EMPTY = "Your draft is empty. Reset brings back what you began with."


class PagePresenter(QObject):
    """Its parts share the sitting; which exercise comes next is decided elsewhere."""

    graded = Signal()
    back_wanted = Signal()
    next_wanted = Signal()
    card_picked = Signal(str)  # in a text: to be read in the library
    saved = Signal()  # a draft reached the disk
    problem = Signal(str)

    def __init__(
        self,
        page: ExercisePage,
        workouts: Workouts,
        desk: ExerciseDesk,
        running: Running,
        look: Look,
        now: Clock,
        days: Days,
    ) -> None:
        super().__init__(page)
        self.page, self._desk, self._running = page, desk, running
        self._workouts, self._look, self._now = workouts, look, now
        self.sitting: Sitting | None = None
        self._keeping = Keeping(desk, self)
        self._trying = Trying(page, running, self._keeping, desk, now)
        self._trusting = Trusting(page, desk, now)
        self._helping = Helping(page, now)
        self._grading = Grading(page, running, desk, now, days)
        self._timing = Timing(page.head, desk, now)
        self._connect()

    @property
    def card(self) -> CardId | None:
        """The exercise on the page."""
        return self.sitting.card if self.sitting else None

    @property
    def main(self) -> CardId | None:
        """The exercise on the page, or the one that it is a variant of."""
        return self.sitting.main if self.sitting else None

    @property
    def is_from_session(self) -> bool:
        """Whether a recall session led here, and waits."""
        return self.sitting is not None and self.sitting.from_session

    @property
    def has_newest_answer(self) -> bool:
        """Whether nothing was answered after it."""
        return self._grading.has_newest_answer

    def goes_on(self, *, from_session: bool) -> bool:
        """Whether the open sitting is the one that is wanted; a graded one is over."""
        sitting = self.sitting
        if sitting is None or sitting.bench.stage is Stage.GRADED:
            return False
        sitting.from_session = from_session
        self._name(sitting)
        self._tell_first(sitting)
        return True

    def open(self, card: CardId, *, from_session: bool) -> bool:
        """Whether it could be."""
        self.leave()
        try:
            found = self._workouts.find(card)
        except (ExerciseError, BankError) as error:
            self.problem.emit(str(error))
            return False
        except KeyError:
            self.problem.emit("This question has left the bank.")
            return False
        self._begin(found, from_session=from_session)
        return True

    def focus(self) -> None:
        """Where the keys are wanted first."""
        sitting, page = self.sitting, self.page
        if sitting is not None and not sitting.trusted:
            page.notice.button.setFocus()
        elif sitting is not None and sitting.bench.stage is not Stage.WORKING:
            page.focus_finish()
        else:
            page.focus_work()

    def leave(self) -> None:
        """Another exercise, or the list: nothing is lost."""
        if self.sitting is not None:
            self.page.work.flush()
            self._timing.go_away()
            self._save()
            self._running.leave()

    def close(self) -> None:
        """The window is about to go."""
        self.leave()
        self._keeping.close()

    def come(self) -> None:
        """The page is in front."""
        self._timing.come()

    def go_away(self) -> None:
        """Another page is: the time stands still."""
        if self.sitting is not None:
            self.page.work.flush()
            self._timing.go_away()
            self._save()

    def check_record(self) -> None:
        """The log has changed."""
        self._grading.check_record()
        if self.sitting is not None and self.sitting.recorded is not None:
            self._save()

    # opening

    def _begin(self, found: Found, *, from_session: bool) -> None:
        draft = self._keeping.draft(found.workout.id)
        bench = Workbench(found.workout, draft)
        sitting = Sitting(found, bench, rungs_of(found), from_session)
        sitting.attempts = self._keeping.attempts(found.workout.id)
        if draft is not None and sitting.attempts:
            bench.resume(sitting.attempts[0])
        sitting.lacking = missing(found.workout.exercise.needs)
        sitting.trusted = self._trusting.trusts(found)
        self.sitting = sitting
        self._show(sitting, draft.cursor if draft else 0)

    def _show(self, sitting: Sitting, cursor: int) -> None:
        page = self.page
        self._name(sitting)
        page.head.show_walls(wording.contained(walls.here()))
        page.notice.hide()
        page.task.show_side(Side.TASK)
        self._show_task(sitting)
        page.work.open(sitting.workout, sitting.bench.code, cursor)
        for part in (self._timing, self._trying, self._helping, self._grading):
            part.open(sitting)
        self._tell_first(sitting)

    def _name(self, sitting: Sitting) -> None:
        back = "Back to the session" if sitting.from_session else "Back to the exercises"
        self.page.head.show_title(sitting.found.page.title.to_solve, sitting.found.place, back)

    def _image(self, name: str) -> bytes | None:
        """A picture beside the card; without it the text can still be read."""
        try:
            return self._workouts.bank.image(self.card, name) if self.card else None
        except BankError:
            return None

    def _tell_first(self, sitting: Sitting) -> None:
        """What should be known before a line is written."""
        if sitting.lacking:
            self.page.notice.say(wording.lacking(sitting.lacking), tone="warning")
        elif not sitting.trusted:
            self._trusting.ask(sitting)
        elif not sitting.bench.code.strip() and sitting.workout.runs:
            self.page.run_bar.say(_EMPTY)

    def _show_task(self, sitting: Sitting) -> None:
        self.page.task.show_task(self._task(sitting))

    def _task(self, sitting: Sitting) -> Html:
        card = sitting.found.page.card
        quiet = (
            card.level.label,
            f"{sitting.minutes:g} min",
            wording.kind(sitting.workout),
            wording.needs(sitting.workout.exercise.needs),
        )
        return task_html(sitting.found.page, quiet, sitting.opened)

    def _fold(self, name: str) -> None:
        if self.sitting is not None:
            self.sitting.opened ^= {name}
            self.page.task.update_task(self._task(self.sitting))

    # what is kept

    def _write(self, code: str) -> None:
        if self.sitting is not None:
            self.sitting.bench.write(code, self._now())
            self._save()

    def _save(self) -> None:
        if (sitting := self.sitting) is None:
            return
        if (draft := sitting.bench.draft(self._now())) is None:
            self._keeping.remove(sitting.card)
        else:
            self._keeping.save(replace(draft, cursor=self.page.work.cursor_place))

    def _give_up(self) -> None:
        sitting = self.sitting
        if sitting is None or sitting.bench.done:
            return
        self.page.work.flush()
        self._trying.give_up()
        self._save()
        self._helping.refresh()
        self._grading.show(focus=False)
        self._helping.show_solution()

    def _judged(self) -> None:
        self._save()
        self._helping.refresh()
        if self.sitting is not None and self.sitting.bench.done:
            self._grading.show()

    def _graded(self) -> None:
        self._save()
        self.graded.emit()

    def _connect(self) -> None:
        page = self.page
        page.work.edited.connect(self._write)
        page.work.touched.connect(self._timing.touch)
        page.work.status.connect(page.run_bar.say)
        page.task.picked.connect(lambda _side: self._timing.touch())
        page.task.task.toggled.connect(self._fold)
        page.task.task.verticalScrollBar().valueChanged.connect(lambda _value: self._timing.touch())
        page.task.task.zoom_wanted.connect(self._look.zoom_by)
        self._timing.keep_wanted.connect(self._save)
        page.head.walls_asked.connect(lambda: page.notice.say(wording.contained(walls.here())))
        page.back_wanted.connect(self.back_wanted)
        for pane in (page.task.task, page.ladder.words, page.solution.notes):
            pane.images = self._image
            pane.link_opened.connect(open_outside)
            pane.card_picked.connect(self.card_picked)
        self._trying.judged.connect(self._judged)
        self._trying.trust_wanted.connect(self._ask_for_trust)
        self._helping.helped.connect(self._save)
        self._helping.gave_up.connect(self._give_up)
        self._grading.graded.connect(self._graded)
        self._grading.next_wanted.connect(self.next_wanted)
        self._keeping.saved.connect(self.saved)
        for part in (self._keeping, self._timing, self._trying, self._trusting, self._grading):
            part.problem.connect(self.problem)

    def _ask_for_trust(self) -> None:
        if self.sitting is not None:
            self._trusting.ask(self.sitting)
