"""What helps: hints rung by rung, earlier attempts, and at last the solution."""

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Heading
from studyapp.practice import Graded
from studyapp.practice.complexity import normalised
from studyapp.practice.hints import Rung
from studyapp.practice.jumble import jumbled
from studyapp.practice.skeleton import with_skeleton
from studyapp.practice.workbench import beginning
from studyapp.study import Clock
from studyapp.ui.exercise.ladder_view import RungShown
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.sitting import Sitting
from studyapp.ui.exercise.task_html import section_html
from studyapp.ui.exercise.task_pane import Side

_HEADINGS = {
    Rung.NUDGE: Heading.NUDGE,
    Rung.APPROACH: Heading.APPROACH,
    Rung.SKELETON: Heading.SKELETON,
}


class Helping(QObject):
    """Opens nothing by itself, and tells what was opened."""

    helped = Signal()  # a hint was opened: it counts
    gave_up = Signal()

    def __init__(self, page: ExercisePage, now: Clock) -> None:
        super().__init__(page)
        self._page, self._now = page, now
        self._sitting: Sitting | None = None
        self._shown = 0  # the rung in view
        self._jumble_is_laid_out = False
        self._connect()

    def open(self, sitting: Sitting) -> None:
        """Another exercise."""
        self._sitting = sitting
        self._jumble_is_laid_out = False
        self._shown = max(sitting.bench.hints - 1, 0)
        self.refresh()

    def refresh(self) -> None:
        """Something was opened, passed or given up."""
        if (sitting := self._sitting) is None:
            return
        self._show_rungs(sitting)
        self._show_solution(sitting)
        self._show_attempts(sitting)
        self._name_tabs(sitting)

    def open_hint(self) -> None:
        """The next rung, in view."""
        sitting = self._sitting
        if sitting is None:
            return
        self._page.show_side(Side.HINTS)
        if sitting.bench.hints < len(sitting.rungs):
            sitting.bench.open_hint(self._now())
            self._shown = sitting.bench.hints - 1
            self.refresh()
            self.helped.emit()
        self._page.task.focus_side()

    def show_solution(self) -> None:
        """Its tab, in view: locked, with words, until there is nothing left to find out."""
        self._page.show_side(Side.SOLUTION)
        self._page.task.focus_side()

    def _show_rungs(self, sitting: Sitting) -> None:
        opened = sitting.bench.hints
        rungs = [RungShown(rung.label, place < opened) for place, rung in enumerate(sitting.rungs)]
        self._page.ladder.show_rungs(rungs, free=sitting.bench.done)
        if opened:
            self._show_rung(min(self._shown, opened - 1))

    def _show_rung(self, place: int) -> None:
        sitting = self._sitting
        if sitting is None or not 0 <= place < sitting.bench.hints:
            return
        self._shown = place
        rung = sitting.rungs[place]
        ladder = self._page.ladder
        ladder.mark_rung(place)
        if rung is Rung.JUMBLED:
            self._lay_out_jumble(sitting)
            ladder.show_jumble()
        else:
            html = section_html(sitting.found.page, _HEADINGS[rung])
            fits = rung is Rung.SKELETON and sitting.workout.graded is not Graded.FILL_GAP
            ladder.show_words(html, copies=fits and bool(html[1]))

    def _lay_out_jumble(self, sitting: Sitting) -> None:
        """Once: what was put in order stays so."""
        if not self._jumble_is_laid_out:
            jumble = jumbled(sitting.workout.solution, sitting.card)
            if jumble is not None:
                self._page.jumble.show_jumble(jumble)
                self._jumble_is_laid_out = True

    def _show_solution(self, sitting: Sitting) -> None:
        if not sitting.bench.may_see_solution:
            self._page.solution.show_locked()
            return
        workout = sitting.workout
        notes = section_html(sitting.found.page, Heading.SOLUTION_NOTES)
        code, language = workout.solution, workout.exercise.language
        if workout.graded is Graded.COMPLEXITY:
            code = normalised(workout.exercise.complexity or "")
        if not workout.runs:
            language = ""
        self._page.solution.show_solution(code, language, notes)

    def _show_attempts(self, sitting: Sitting) -> None:
        language = sitting.workout.exercise.language
        self._page.attempts.show_attempts(sitting.attempts, self._now(), language)

    def _name_tabs(self, sitting: Sitting) -> None:
        rungs, opened = len(sitting.rungs), sitting.bench.hints
        attempts = len(sitting.attempts)
        self._page.task.name_tabs(
            (
                "",
                f"{opened}/{rungs}" if rungs else "",
                str(attempts) if attempts else "",
                "",
            )
        )
        self._page.task.lock_solution(on=not sitting.bench.may_see_solution)

    def _copy_skeleton(self) -> None:
        if (sitting := self._sitting) is None:
            return
        _html, code, _formulas = section_html(sitting.found.page, Heading.SKELETON)
        if code:
            work, start = self._page.work, sitting.workout.start
            work.replace(with_skeleton(work.written(), code[0], start))
            self._page.focus_work()

    def _restore(self, code: str) -> None:
        self._page.work.replace(code)
        self._page.focus_work()

    def _compare(self) -> None:
        self._page.solution.show_differences(self._page.work.written())

    def _reset(self) -> None:
        if self._sitting is not None:
            self._page.work.replace(beginning(self._sitting.workout))
            self._page.focus_work()

    def _connect(self) -> None:
        page = self._page
        page.hint_wanted.connect(self.open_hint)
        page.solution_wanted.connect(self.show_solution)
        page.reset_wanted.connect(self._reset)
        page.jumble.copied_to_editor.connect(self._restore)
        page.attempts.restored.connect(self._restore)
        page.ladder.rung_picked.connect(self._show_rung)
        page.ladder.copied_to_editor.connect(self._copy_skeleton)
        page.solution.differences_wanted.connect(self._compare)
        page.solution.gave_up.connect(self.gave_up)
