"""All that knows the learner: the desk, the overview, and what one screen causes on another."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.app import screens
from studyapp.app.interviews import make_mock
from studyapp.app.pace import Pace
from studyapp.app.progress_file import ProgressFile
from studyapp.bank import Bank, BankError, CardId, Title, TopicId
from studyapp.home import look_around, make_desk
from studyapp.study import Bookmark, Clock, Days, Goal, Reason, Review, StoreError
from studyapp.study.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from studyapp.app.frame import Frame, StudyScreen
    from studyapp.study.interviews import Interviews
    from studyapp.ui.exercise.presenter import ExercisePresenter
    from studyapp.ui.mock.presenter import MockPresenter
    from studyapp.ui.recall.presenter import RecallPresenter


class Studies(QObject):
    """What one screen causes on another stands here and in the assembly, and nowhere else."""

    _happened = Signal()  # on any thread: rescheduling announces on its own

    def __init__(self, frame: Frame, now: Clock | None, days: Days | None) -> None:
        super().__init__(frame.window)
        self._frame, self._window, self._look = frame, frame.window, frame.look
        file = self._file = frame.folders.progress
        self.now: Clock = now or _utc_now
        self._days = days or Days()
        self.overview: Overview | None = None
        self.recall: RecallPresenter | None = None
        self.exercises: ExercisePresenter | None = None
        self.mock: MockPresenter | None = None
        self._screens: list[StudyScreen] = []
        self._titles: dict[CardId, Title] = {}
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._stale.timeout.connect(self.refresh)
        self._happened.connect(self._stale.start)
        self.desk = make_desk(
            file, self.now, self._days, self._minutes_of, self.changed, self.main_of
        )
        self._progress_file = ProgressFile(frame, self.desk, self.now)
        self._pace = Pace(self._days)

    # where the learner stands

    def changed(self) -> None:
        """An answer, a bookmark, a note: look around once all of it is done."""
        self._happened.emit()

    def refresh(self) -> None:
        """Look around once and let every screen that stands show it."""
        if self._frame.bank is None:
            return
        self._keep_pace()
        try:
            seen = look_around(self._frame.bank, self._file, self._days, self.now())
        except BankError:  # compiling will notice and mend it
            return
        self.overview = seen
        self._titles = {title.id: title for title in (*seen.titles, *seen.variants)}
        if self._frame.library is not None:
            self._frame.library.refresh(seen)
        for screen in self._screens:
            screen.refresh(seen)
        self._window.set_badge("recall", len(seen.today.recall))

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew."""
        if self.recall is not None:
            self.recall.use_bank(bank)
        if self.exercises is not None:
            self.exercises.use_bank(bank)
        if self.mock is not None:
            self.mock.use_bank(bank)
        self.refresh()

    def screen(self, name: str) -> QWidget:
        """Made when it is first shown."""
        wanted = (self._frame, self, self._days)
        made: StudyScreen
        match name:
            case "recall":
                made = self.recall = screens.make_recall(*wanted)
            case "exercises":
                made = self.exercises = screens.make_exercises(*wanted)
            case "mock":
                made = self.mock = make_mock(*wanted)
            case "progress":
                made = screens.make_progress(*wanted)
            case _:
                made = screens.make_today(*wanted)
        self._screens.append(made)
        if self.overview is not None:
            made.refresh(self.overview)
        return made.view

    def main_of(self, card: CardId) -> CardId:
        """The card in whose schedule it counts: its own, unless it is a variant."""
        return self.overview.main_of(card) if self.overview else card

    def in_turn(self, card: CardId) -> CardId:
        """Which of an exercise and its variants is to be shown; any other card itself."""
        family = self.overview.family_of(card) if self.overview else ()
        known = [each for each in family if each in self._frame.ready_bank]
        if len(known) < 2:
            return card
        from studyapp.practice.turns import in_turn  # noqa: PLC0415 (start-up)

        try:
            workbook = self.desk.workbook
            return in_turn(known, workbook.newest(), workbook.drafted())
        except StoreError:  # whoever records the answer tells why
            return card

    def _minutes_of(self, review: Review) -> float:
        if (title := self._titles.get(review.card)) is None:
            return 0.0
        return title.minutes_to_solve if review.evidence.of_exercise else title.minutes

    def _keep_pace(self) -> None:
        if self._progress_file.is_open:
            try:
                self._pace.keep(self.desk, self._minutes_of, self.now())
            except StoreError as error:
                self._frame.tell(error)

    # the desk

    def open_desk(self) -> None:
        """Ahead of its first use, off the GUI thread."""
        self._progress_file.open(self._desk_opened)

    def leave(self, keep: Callable[[str, object], None]) -> None:
        """Before the widgets go: nothing that is typed is lost, no code runs on."""
        if self.exercises is not None:
            keep("exercises", self.exercises.view.sizes())
            self.exercises.close()
        if self.mock is not None:
            self.mock.close()

    def close(self) -> None:
        """Let go of the file and keep a backup of it."""
        self._progress_file.close()

    def back_up_to(self, target: Path) -> None:
        """Where the learner chose."""
        self._progress_file.back_up_to(target)

    def _desk_opened(self) -> None:
        if self.desk.log.outdated():  # another release scheduled these cards
            self._reschedule()
        self.refresh()

    def _reschedule(self) -> None:
        until = self.overview.goal.interview if self.overview else None
        self._progress_file.reschedule(until, self.refresh)

    # sessions and exercises

    def start_session(self) -> None:
        """Today's plan, or what is left of it."""
        if self.overview is not None:
            self.study(self.overview.today.cards, "Today")

    def study_topic(self, topic: TopicId) -> None:
        """A session on one topic: what is due first, then weak, then new."""
        if self.overview is None:
            return
        standing = self.overview.standing
        ranks = (standing.due, standing.weak, standing.new)
        titles = [
            title
            for title in self._frame.ready_bank.titles(topic)
            if title.id not in standing.suspended
        ]
        titles.sort(key=lambda title: [title.id not in kind for kind in ranks])
        name = next(one.title for one in self.overview.topics if one.id == topic)
        self.study((title.id for title in titles), name)

    def study(self, cards: Iterable[CardId], title: str) -> None:
        """A session on these cards, in this order."""
        self._window.show_screen("recall")
        if self.recall is not None:
            self.recall.start(list(map(self.main_of, cards)), title=title)

    def open_exercise(self, card: CardId, *, from_session: bool = False) -> None:
        """To be solved; a session that led there waits."""
        self._window.show_screen("exercises")
        if self.exercises is not None:
            opened = self.exercises.open(card, from_session=from_session)
            if from_session and not opened:
                self._window.show_screen("recall")

    def open_in_turn(self, card: CardId) -> None:
        """An exercise that is planned, or a variant in its stead."""
        self.open_exercise(self.in_turn(card))

    def open_drill(self) -> None:
        """A round of one-minute drills."""
        self._window.show_screen("exercises")
        if self.exercises is not None:
            self.exercises.begin_drill()

    def go_on_with_session(self, card: CardId) -> None:
        """The exercise of its card was graded."""
        self._window.show_screen("recall")
        if self.recall is not None:
            self.recall.answered_elsewhere(self.main_of(card))

    def undo(self, *, back: bool) -> None:
        """Take the last answer back, or give it again; a session under way returns to its card."""
        if self.recall is not None and self._undoes_in_session():
            self._window.show_screen("recall")
            self.recall.undo() if back else self.recall.redo()  # it says itself what it did
            return
        from studyapp.app.taking_back import give_again, take_back  # noqa: PLC0415 (start-up)

        deed = take_back if back else give_again
        try:
            said = deed(self.desk.progress, self._frame.ready_bank, self.now())
        except StoreError as error:
            self._frame.tell(error)
        else:
            self._window.banner.say(said, seconds=6)

    def _undoes_in_session(self) -> bool:
        """Unless the last answer is that of an exercise which no session led to."""
        recall, exercises = self.recall, self.exercises
        if recall is None or (exercises is not None and exercises.graded_on_its_own):
            return False
        return recall.under_way or self._window.current == "recall"

    def read_interviews(self) -> Interviews | None:
        """On any thread. None while the desk is not open: once it is, all is refreshed."""
        if not self._progress_file.is_open:
            return None
        from studyapp.study.interviews import read_interviews  # noqa: PLC0415 (loads pydantic)

        return read_interviews(self.desk.mocks)

    # marks and choices

    def bookmark_topic(self, topic: TopicId) -> None:
        """As weak."""
        mark = Bookmark(topic, is_topic=True, reason=Reason.WEAK, at=self.now())
        try:
            self.desk.notebook.bookmark(mark)
        except StoreError as error:
            self._frame.tell(error)
        else:
            self.changed()

    def ask_first_questions(self) -> None:
        """At the very first start."""
        if self.overview is not None and not self.overview.goal.asked:
            self.ask_goal()

    def ask_goal(self) -> None:
        """Role, level, interview date, minutes a day."""
        from studyapp.ui.welcome import welcome_dialog  # noqa: PLC0415 (rarely needed)

        present = self.overview.goal if self.overview else Goal()
        dialog = welcome_dialog(self._look, present, self._days.of(self.now()), self._window)
        dialog.answered.connect(self._set_goal)
        dialog.open()

    def _set_goal(self, goal: Goal) -> None:
        try:
            before = self.desk.settings.goal()
            self.desk.settings.set_goal(goal)
        except StoreError as error:
            self._frame.tell(error)
            return
        self.refresh()
        if goal.interview != before.interview:
            self._reschedule()


def _utc_now() -> datetime:
    return datetime.now(UTC)
