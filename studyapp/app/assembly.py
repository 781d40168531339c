"""Joins the parts: which screen hears what, and in which order the window comes to life."""

from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studyapp import paths
from studyapp.app.crash import write
from studyapp.bank import Bank, BankError, CardId, Title, TopicId
from studyapp.bank.sources import is_current
from studyapp.folders import Folders, packs
from studyapp.home import look_around, make_desk
from studyapp.study import Bookmark, Clock, Days, Goal, Reason, StoreError
from studyapp.study.overview import Overview
from studyapp.ui.background import Background
from studyapp.ui.theme import Look
from studyapp.ui.window import MainWindow

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


def _utc_now() -> datetime:
    return datetime.now(UTC)


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
        now: Clock = _utc_now,
        days: Days | None = None,
    ) -> None:
        """`now` and `days` are the real ones unless a test hands in its own."""
        super().__init__(window)
        self.window, self.look, self.now = window, look, now
        self._folders, self._kept, self._days = folders, kept, days or Days()
        self._background = Background(self)
        self.desk = make_desk(folders.progress, now, self._days, self._minutes_of, self._changed)
        self.bank: Bank | None = None
        self.overview: Overview | None = None
        self._minutes: dict[CardId, float] = {}
        self._stale = QTimer(self, singleShot=True, interval=0)
        self._stale.timeout.connect(self.refresh)
        self.library: LibraryPresenter | None = None
        self.recall: RecallPresenter | None = None
        self.today: TodayPresenter | None = None
        self.progress: ProgressPresenter | None = None
        window.closing.connect(self._save)
        window.preparing.retry_wanted.connect(self._compile)

    # coming to life

    def come_to_life(self) -> None:
        """Fill the window: screen and card, then counts and plan, then what can wait."""
        self.look.load_reading_fonts()
        _bring_index(self._folders.index)
        try:
            self.bank = Bank(self._folders.index)
        except BankError:
            self.window.show_preparing()
            self._compile()
        else:
            self._become_browsable()

    def _become_browsable(self) -> None:
        self.window.provide(self._screen)
        last = CardId(str(self._kept.value("card", "")))
        if self.library is not None and self.bank is not None and last in self.bank:
            self.library.open_card(last)
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        self.browsable.emit()  # what was shown is painted by now
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
        work = partial(_compile, self._folders.index)
        self._background.run(work, done=self._compiled, failed=self._not_compiled)

    def _compiled(self, outcome: "Compiled | None") -> None:
        if outcome is not None:
            self._use_bank(Bank(self._folders.index))
            self._tell_problems(outcome)
        self.complete.emit()

    def _use_bank(self, bank: Bank) -> None:
        before, self.bank = self.bank, bank
        if before is None:  # the very first start
            self._become_browsable()
            return
        before.close()
        for screen in (self.library, self.recall):
            if screen is not None:
                screen.use_bank(bank)
        self.refresh()

    def _tell_problems(self, outcome: "Compiled") -> None:
        found = [problem for problem in outcome.problems if not problem.warning]
        if found:
            others = f" ({len(found) - 1} more: see `studyapp check`)" if found[1:] else ""
            self.window.banner.say(f"{found[0]}{others}", tone="warning")

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
        from studyapp.store.backup import back_up, backup_folder  # noqa: PLC0415 (not at the start)

        if self.bank is not None:
            self.bank.close()
        progress = self._folders.progress
        try:
            back_up(progress, backup_folder(progress), self.now())
        except StoreError as error:
            write(self._folders.log, str(error))

    def back_up_to(self, path: str) -> None:
        """Where the learner chose."""
        from studyapp.store.backup import backup_to  # noqa: PLC0415 (rarely needed)

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

    def bank_titles(self) -> list[Title]:
        """Of the whole bank; none while it is compiled."""
        return self.bank.titles() if self.bank else []

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

    def _screen(self, name: str) -> QWidget:
        make = {
            "today": self._make_today,
            "library": self._make_library,
            "recall": self._make_recall,
            "progress": self._make_progress,
        }
        return make[name]()

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


def _compile(index: Path) -> "Compiled | None":
    """None where the index was current already."""
    found = packs()
    if is_current(found, index):
        return None
    from studyapp.bank.index import compile_index  # noqa: PLC0415 (pydantic, Markdown: rarely needed)

    return compile_index(found, index)


def _bring_index(index: Path) -> None:
    """Begin with the index that ships with the app, where there is none yet."""
    shipped = paths.DATA.parent / index.name
    if shipped.is_file() and not index.exists():
        with suppress(OSError):  # it will be compiled instead
            index.write_bytes(shipped.read_bytes())


def _bytes(kept: object) -> QByteArray:
    return kept if isinstance(kept, QByteArray) else QByteArray()
