"""Joins the parts: which screen hears what, and in which order the window comes to life."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp.app.commands import add_commands
from studyapp.app.crash import write
from studyapp.bank import Bank, BankError, CardId, TopicId
from studyapp.home import Folders, look_around, make_desk, packs
from studyapp.store import back_up, backup_folder, backup_to
from studyapp.study import Bookmark, Clock, Days, Goal, Reason, StoreError
from studyapp.study.overview import Overview
from studyapp.ui.background import Background
from studyapp.ui.theme import Look
from studyapp.ui.window import MainWindow, Screen

if TYPE_CHECKING:  # each is loaded when its screen is first shown
    from studyapp.bank.index import Compiled
    from studyapp.ui.library.presenter import LibraryPresenter
    from studyapp.ui.progress.presenter import ProgressPresenter
    from studyapp.ui.recall.presenter import RecallPresenter
    from studyapp.ui.today.presenter import TodayPresenter


class Refreshed(Protocol):
    """A screen that shows where the learner stands."""

    def refresh(self, overview: Overview) -> None:
        """Show this."""


class Assembly(QObject):
    """First the paint, then the tree and a card, then counts and plan, then all that can wait."""

    browsable = Signal()
    settled = Signal()
    complete = Signal()  # the progress file is open, the packs are known to be current

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        folders: Folders,
        kept: QSettings,
        now: Clock,
        days: Days,
    ) -> None:
        super().__init__(window)
        self.window, self.look = window, look
        self.now = now
        self._folders, self._kept, self._days = folders, kept, days
        self._background = Background(self)
        self.desk = make_desk(folders.progress, now, days, self._minutes_of, self._changed)
        self.bank: Bank | None = None
        self.overview: Overview | None = None
        self._minutes: dict[CardId, float] = {}
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._stale.timeout.connect(self.refresh)
        self.library: LibraryPresenter | None = None
        self.recall: RecallPresenter | None = None
        self.today: TodayPresenter | None = None
        self.progress: ProgressPresenter | None = None
        self._add_screens()
        window.restore(_bytes(kept.value("geometry")))
        window.first_painted.connect(lambda: QTimer.singleShot(0, self._come_to_life))
        window.closing.connect(self._save)
        try:
            self.bank = Bank(folders.index)
        except BankError:
            window.preparing.retry_wanted.connect(self._compile)
            window.show_preparing()
        else:
            window.show_screen(str(kept.value("screen", "today")))

    # coming to life

    def _come_to_life(self) -> None:
        self.look.load_reading_fonts()
        add_commands(self)
        if self.bank is None:
            self._compile()
        else:
            self._become_browsable()

    def _become_browsable(self) -> None:
        last = CardId(str(self._kept.value("card", "")))
        if self.library is not None and self.bank is not None and last in self.bank:
            self.library.open_card(last)
        self.browsable.emit()
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        self.refresh()
        self.settled.emit()
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        self.look.load_remaining_fonts()
        self._background.run(self.desk.open, done=self._desk_opened, failed=self._tell)
        self._compile()
        if self.overview and not self.overview.goal.asked:
            self.ask_goal()

    def _desk_opened(self, _nothing: None) -> None:
        self.refresh()

    # the bank

    def _compile(self) -> None:
        """Bring the index up to date with the packs, off the GUI thread."""
        self.window.preparing.start()
        self._background.run(
            partial(_compile, self._folders),
            done=self._compiled,
            failed=self._not_compiled,
        )

    def _compiled(self, outcome: "Compiled | None") -> None:
        if outcome is not None:
            if self.bank is not None:
                self.bank.close()
            self.bank = Bank(self._folders.index)
            self._use_bank(self.bank)
            for problem in outcome.problems[:1]:
                more = len(outcome.problems) - 1
                others = f" ({more} more problems: see `studyapp check`)" if more else ""
                self.window.banner.say(f"{problem}{others}", tone="warning")
        self.complete.emit()

    def _use_bank(self, bank: Bank) -> None:
        self._minutes = {}
        for screen in (self.library, self.recall):
            if screen is not None:
                screen.use_bank(bank)
        if self.window.current:
            self.refresh()
        else:  # the very first start
            self.window.show_screen("today")
            self._become_browsable()

    def _not_compiled(self, error: Exception) -> None:
        if self.bank is None:
            self.window.preparing.show_failure(str(error))
        else:
            self._tell(error)
        self.complete.emit()

    # going

    def _save(self) -> None:
        """Before the widgets go."""
        keep = self._kept.setValue
        keep("geometry", self.window.saveGeometry())
        keep("screen", self.window.current or "today")
        keep("theme", self.look.choice.value)
        keep("zoom", self.look.zoom)
        if self.library is not None:
            self.library.view.notes.flush()
            keep("library", self.library.view.sizes())
            keep("card", self.library.card or "")

    def close(self) -> None:
        """After the window: let go of the files and keep a backup."""
        self._background.close()
        self._kept.sync()
        self.desk.close()
        if self.bank is not None:
            self.bank.close()
        progress = self._folders.progress
        try:
            back_up(progress, backup_folder(progress), self.now())
        except StoreError as error:
            write(self._folders.log, str(error))

    def back_up_to(self, path: str) -> None:
        """Where the learner chose."""
        work = partial(backup_to, self._folders.progress, Path(path))
        said = f"Saved a backup to {path}"
        tell = self.window.banner.say
        self._background.run(work, done=lambda _: tell(said, seconds=8), failed=self._tell)

    # what screens need

    def refresh(self) -> None:
        """Look around once and let every screen that stands show it."""
        if self.bank is None:
            return
        moment = self.now()
        self.overview = look_around(self.bank, self._folders.progress, self._days, moment)
        self._minutes = {title.id: title.minutes for title in self.overview.titles}
        if self.library is not None:
            self.library.refresh(self.overview)
        for screen in (self.today, self.recall, self.progress):
            if screen is not None:
                screen.refresh(self.overview)
        self.window.set_badge("recall", len(self.overview.today.recall))

    def _changed(self) -> None:
        self._stale.start()

    def _minutes_of(self, card: CardId) -> float:
        return self._minutes.get(card, 0.0)

    def _tell(self, error: Exception) -> None:
        self.say_problem(str(error))

    def say_problem(self, sentence: str) -> None:
        """Something could not be done; the learner should know why."""
        self.window.banner.say(sentence, tone="bad")

    def tell_of_bug(self, what: str) -> None:
        """A bug of ours: written down already."""
        text = f"Something went wrong in StudyApp itself ({what}). Your answers are saved."
        self.window.banner.say(f"{text} Details: {self._folders.log}", tone="bad")

    # what screens do

    def start_session(self) -> None:
        """Today's plan, or what is left of it."""
        if self.overview is not None:
            self._recall(list(self.overview.today.cards), "Today")

    def study_topic(self, topic: TopicId) -> None:
        """A session on one topic: what is due first, then weak, then new."""
        if self.bank is None or self.overview is None:
            return
        standing = self.overview.standing
        titles = [t for t in self.bank.titles(topic) if t.id not in standing.suspended]
        ranks = (standing.due, standing.weak, standing.new)
        titles.sort(key=lambda t: next((i for i, kind in enumerate(ranks) if t.id in kind), 3))
        name = next(one.title for one in self.bank.topics() if one.id == topic)
        self._recall([title.id for title in titles], name)

    def bookmark_topic(self, topic: TopicId) -> None:
        """As weak."""
        try:
            mark = Bookmark(topic, is_topic=True, reason=Reason.WEAK, at=self.now())
            self.desk.notebook.bookmark(mark)
        except StoreError as error:
            self._tell(error)
        else:
            self._changed()

    def open_card(self, card: CardId) -> None:
        """In the library."""
        self.window.show_screen("library")
        if self.library is not None:
            self.library.open_card(card)

    def open_topic(self, topic: TopicId) -> None:
        """In the library."""
        self.window.show_screen("library")
        if self.library is not None:
            self.library.reveal_topic(topic)

    def ask_goal(self) -> None:
        """The three questions of the first start."""
        from studyapp.ui.welcome import welcome_dialog  # noqa: PLC0415 (rarely needed)

        present = self.overview.goal if self.overview else Goal()
        dialog = welcome_dialog(self.look, present, self._days.of(self.now()), self.window)
        dialog.answered.connect(self._set_goal)
        dialog.open()

    def _set_goal(self, goal: Goal) -> None:
        try:
            before = self.desk.settings.goal()
            self.desk.settings.set_goal(goal)
            if goal.interview != before.interview:
                self.desk.progress.reschedule(goal.interview)
        except StoreError as error:
            self._tell(error)
        else:
            self.refresh()

    def _recall(self, cards: list[CardId], title: str) -> None:
        self.window.show_screen("recall")
        if self.recall is not None:
            self.recall.start(cards, title=title)

    # the screens

    def _add_screens(self) -> None:
        add = self.window.add_screen
        add(Screen("today", "Today", "calendar-check", self._make_today))
        add(Screen("library", "Library", "library", self._make_library))
        add(Screen("recall", "Recall", "repeat", self._make_recall))
        add(Screen("progress", "Progress", "chart-line", self._make_progress))

    def _make_today(self) -> QWidget:
        from studyapp.ui.today import today_screen  # noqa: PLC0415 (when first shown)

        today = self.today = today_screen(self.look, self._days)
        today.session_wanted.connect(self.start_session)
        today.more_wanted.connect(lambda cards: self._recall(list(cards), "A little more"))
        today.topic_study_wanted.connect(self.study_topic)
        today.topic_bookmark_wanted.connect(self.bookmark_topic)
        today.topic_wanted.connect(self.open_topic)
        today.card_wanted.connect(self.open_card)
        today.goal_wanted.connect(self.ask_goal)
        self._welcome(today)
        return today.view

    def _make_recall(self) -> QWidget:
        from studyapp.ui.recall import recall_screen  # noqa: PLC0415 (when first shown)

        bank = self._ready_bank()
        recall = self.recall = recall_screen(bank, self.desk, self.look, self.now, self._days)
        recall.finished.connect(lambda: self.window.show_screen("today"))
        recall.library_wanted.connect(self.open_card)
        recall.changed.connect(self._changed)
        recall.problem.connect(self.say_problem)
        self._welcome(recall)
        return recall.view

    def _make_progress(self) -> QWidget:
        from studyapp.ui.progress import progress_screen  # noqa: PLC0415 (when first shown)

        progress = self.progress = progress_screen(
            self.look, self._days, self.desk, self._background
        )
        progress.topic_wanted.connect(self.open_topic)
        progress.card_wanted.connect(self.open_card)
        progress.problem.connect(self.say_problem)
        self._welcome(progress)
        return progress.view

    def _make_library(self) -> QWidget:
        from studyapp.ui.library import library_screen  # noqa: PLC0415 (when first shown)

        bank, index = self._ready_bank(), self._folders.index
        library = self.library = library_screen(bank, index, self.desk, self.look, self.now)
        library.view.restore_sizes(_bytes(self._kept.value("library")))
        library.changed.connect(self._changed)
        library.problem.connect(self.say_problem)
        library.topic_study_wanted.connect(self.study_topic)
        self._welcome(library)
        return library.view

    def _welcome(self, screen: Refreshed) -> None:
        if self.overview is not None:
            screen.refresh(self.overview)

    def _ready_bank(self) -> Bank:
        if self.bank is None:
            raise AssertionError("no screen is shown before there is a bank")
        return self.bank


def _compile(folders: Folders) -> "Compiled | None":
    """None where the index was current already."""
    from studyapp.bank.index import compile_index, is_current  # noqa: PLC0415 (after the first paint)

    found = packs()
    return None if is_current(found, folders.index) else compile_index(found, folders.index)


def _bytes(kept: object) -> QByteArray:
    return kept if isinstance(kept, QByteArray) else QByteArray()
