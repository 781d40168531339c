"""All that knows the learner: the desk, the overview, and the screens that show and change them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from studyapp.app.crash import write
from studyapp.bank import Bank, BankError, CardId, TopicId
from studyapp.home import PACE, look_around, make_desk
from studyapp.study import Bookmark, Clock, Days, Goal, Reason, Review, StoreError
from studyapp.study.overview import Overview
from studyapp.ui.shortcuts import key_text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from studyapp.folders import Folders
    from studyapp.ui.background import Background
    from studyapp.ui.library.presenter import LibraryPresenter
    from studyapp.ui.recall.presenter import RecallPresenter
    from studyapp.ui.theme import Look
    from studyapp.ui.window import MainWindow


_PACE_FROM = 400  # entries of the log: today's are left out


class Refreshed(Protocol):
    """A screen that shows where the learner stands."""

    def refresh(self, overview: Overview) -> None:
        """Show this."""


class Frame(Protocol):
    """What the studies need of the window's parts; the assembly is it."""

    window: MainWindow
    look: Look
    folders: Folders
    background: Background
    bank: Bank | None
    library: LibraryPresenter | None

    @property
    def ready_bank(self) -> Bank:
        """The bank, where there must be one."""

    def tell(self, error: Exception) -> None:
        """Say what could not be done."""

    def say_problem(self, sentence: str) -> None:
        """The same, in words."""

    def open_card(self, card: CardId) -> None:
        """In the library."""

    def open_topic(self, topic: TopicId) -> None:
        """In the library."""


class Studies(QObject):
    """What one screen causes on another stands here and in the assembly, and nowhere else."""

    _happened = Signal()  # on any thread: rescheduling announces on its own

    def __init__(self, frame: Frame, now: Clock | None, days: Days | None) -> None:
        super().__init__(frame.window)
        self._frame, self._window, self._look = frame, frame.window, frame.look
        self._file = frame.folders.progress
        self.now: Clock = now or _utc_now
        self._days = days or Days()
        self.overview: Overview | None = None
        self.recall: RecallPresenter | None = None
        self._screens: list[Refreshed] = []
        self._minutes: dict[CardId, float] = {}
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._stale.timeout.connect(self.refresh)
        self._happened.connect(self._stale.start)
        self._desk_is_open = False
        self._pace_kept: date | None = None  # the study day whose plan it is for
        self.desk = make_desk(self._file, self.now, self._days, self._minutes_of, self.changed)

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
        self._minutes = {title.id: title.minutes for title in seen.titles}
        if self._frame.library is not None:
            self._frame.library.refresh(seen)
        for screen in self._screens:
            screen.refresh(seen)
        self._window.set_badge("recall", len(seen.today.recall))

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew."""
        if self.recall is not None:
            self.recall.use_bank(bank)
        self.refresh()

    def _minutes_of(self, card: CardId) -> float:
        return self._minutes.get(card, 0.0)

    # the desk

    def open_desk(self) -> None:
        """Ahead of its first use, off the GUI thread."""
        run = self._frame.background.run
        run(self.desk.open, done=self._desk_opened, failed=self._frame.tell)

    def close(self) -> None:
        """Let go of the file and keep a backup of it."""
        from studyapp.store.backup import back_up, backup_folder  # noqa: PLC0415 (start-up)

        self.desk.close()
        try:
            back_up(self._file, backup_folder(self._file), self.now())
        except StoreError as error:
            write(self._frame.folders.log, str(error))

    def back_up_to(self, target: Path) -> None:
        """Where the learner chose."""
        from studyapp.store.backup import backup_to  # noqa: PLC0415 (rarely needed)

        said = f"Saved a backup to {target}"
        self._frame.background.run(
            partial(backup_to, self._file, target, replace=True),  # the dialog has asked
            done=lambda _: self._window.banner.say(said, seconds=8),
            failed=self._frame.tell,
        )

    def _desk_opened(self, _nothing: None) -> None:
        self._desk_is_open = True
        if self.desk.log.outdated():  # another release scheduled these cards
            self._reschedule()
        self.refresh()

    def _reschedule(self) -> None:
        until = self.overview.goal.interview if self.overview else None
        self._frame.background.run(
            partial(self.desk.progress.reschedule, until),
            done=lambda _: self.refresh(),
            failed=self._frame.tell,
        )

    # what screens do

    def start_session(self) -> None:
        """Today's plan, or what is left of it."""
        if self.overview is not None:
            self._recall(list(self.overview.today.cards), "Today")

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
        self._recall([title.id for title in titles], name)

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

    def undo(self, *, back: bool) -> None:
        """Take the last answer back, or give it again; a session under way returns to its card."""
        if self.recall is not None and (self.recall.under_way or self._window.current == "recall"):
            self._window.show_screen("recall")
            self.recall.undo() if back else self.recall.redo()  # it says itself what it did
            return
        try:
            progress = self.desk.progress
            review = progress.undo(self.now()) if back else progress.redo(self.now())
        except StoreError as error:
            self._frame.tell(error)
            return
        words = ("Undone", "undo") if back else ("Answered again", "redo")
        if review is None:
            self._window.banner.say(f"There is nothing to {words[1]}.", seconds=6)
            return
        bank = self._frame.ready_bank
        title = bank.title(review.card).title if review.card in bank else str(review.card)
        other = key_text("redo" if back else "undo")
        said = f"{words[0]}: “{title}” – {review.grade.label}.  {other} takes it back."
        self._window.banner.say(said, seconds=6)

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

    def _recall(self, cards: list[CardId], title: str) -> None:
        self._window.show_screen("recall")
        if self.recall is not None:
            self.recall.start(cards, title=title)

    def _keep_pace(self) -> None:
        """What the answers before today tell of the learner's pace; once a day, as the plan."""
        from studyapp.study.queue import pace_of  # noqa: PLC0415

        today = self._days.of(self.now())
        if not self._desk_is_open or self._pace_kept == today:
            return
        self._pace_kept = today
        try:
            newest = self.desk.log.entries(_PACE_FROM)
            reviews = [e for e in newest if isinstance(e, Review) and self._days.of(e.at) < today]
            pace = pace_of(reviews[::-1], self._minutes)
            self.desk.settings.set(PACE, f"{pace:.3f}")
        except StoreError as error:
            self._frame.tell(error)

    # the screens

    def screen(self, name: str) -> QWidget:
        """Made when it is first shown."""
        make = {
            "today": self._make_today,
            "recall": self._make_recall,
            "progress": self._make_progress,
        }
        return make[name]()

    def _make_today(self) -> QWidget:
        from studyapp.ui.today import today_screen  # noqa: PLC0415 (when first shown)

        today = today_screen(self._look, self._days)
        today.session_wanted.connect(self.start_session)
        today.more_wanted.connect(lambda cards: self._recall(list(cards), "A little more"))
        today.topic_study_wanted.connect(self.study_topic)
        today.topic_bookmark_wanted.connect(self.bookmark_topic)
        today.topic_wanted.connect(self._frame.open_topic)
        today.card_wanted.connect(self._frame.open_card)
        today.goal_wanted.connect(self.ask_goal)
        self._welcome(today)
        return today.view

    def _make_recall(self) -> QWidget:
        from studyapp.ui.recall import recall_screen  # noqa: PLC0415 (when first shown)

        bank = self._frame.ready_bank
        recall = self.recall = recall_screen(bank, self.desk, self._look, self.now, self._days)
        recall.finished.connect(lambda: self._window.show_screen("today"))
        recall.library_wanted.connect(self._frame.open_card)
        recall.changed.connect(self.changed)
        recall.problem.connect(self._frame.say_problem)
        self._welcome(recall)
        return recall.view

    def _make_progress(self) -> QWidget:
        from studyapp.ui.progress import progress_screen  # noqa: PLC0415 (when first shown)

        background = self._frame.background
        progress = progress_screen(self._look, self._days, self.desk, background)
        progress.topic_wanted.connect(self._frame.open_topic)
        progress.card_wanted.connect(self._frame.open_card)
        progress.problem.connect(self._frame.say_problem)
        self._welcome(progress)
        return progress.view

    def _welcome(self, screen: Refreshed) -> None:
        self._screens.append(screen)
        if self.overview is not None:
            screen.refresh(self.overview)


def _utc_now() -> datetime:
    return datetime.now(UTC)
