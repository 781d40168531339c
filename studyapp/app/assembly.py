"""The parts of the window as they come to life: bank and library first, the studies after."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property, partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, QTimer, Signal

from studyapp import paths
from studyapp.app import faults
from studyapp.bank import Bank, BankError, CardId, Title, TopicId
from studyapp.folders import Folders, packs
from studyapp.ui.background import Background
from studyapp.ui.theme import Look
from studyapp.ui.window import MainWindow

if TYPE_CHECKING:  # each is loaded when it is first needed
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from studyapp.app.studies import Studies
    from studyapp.bank.index import Compiled
    from studyapp.bank.problem import Problem
    from studyapp.study import Days
    from studyapp.ui.library.presenter import LibraryPresenter


class Assembly(QObject):
    """First the paint, then the tree and a card, then counts and plan, then all that can wait."""

    browsable = Signal()
    settled = Signal()
    complete = Signal()  # the packs are known to be current
    _prepared = Signal(int, int)  # cards of how many; from another thread

    def __init__(
        self,
        window: MainWindow,
        look: Look,
        folders: Folders,
        kept: QSettings,
        now: Callable[[], datetime] | None = None,
        days: Days | None = None,
    ) -> None:
        """`now` and `days` are the real ones unless a test hands in its own."""
        super().__init__(window)
        self.window, self.look, self.folders = window, look, folders
        self._kept, self._now, self._days = kept, now, days
        self.background = Background(self)
        self.bank: Bank | None = None
        self.library: LibraryPresenter | None = None
        self._stands = False  # whether the first screen is painted
        window.closing.connect(self._save)
        look.changed.connect(self._keep_look)  # a killed window should look the same, too
        self._going = Event()
        window.preparing.retry_wanted.connect(self._compile)
        window.preparing.quit_wanted.connect(window.close)
        self._prepared.connect(window.preparing.show_progress)

    @cached_property
    def studies(self) -> Studies:
        """All that knows the learner; loaded after the first card is shown."""
        from studyapp.app.studies import Studies  # noqa: PLC0415 (start-up)

        return Studies(self, self._now, self._days)

    @property
    def ready_bank(self) -> Bank:
        """For the screens, none of which is shown before there is a bank."""
        if self.bank is None:
            raise AssertionError("there is no bank yet")
        return self.bank

    def titles(self) -> list[Title]:
        """Of the whole bank; none while it is compiled for the first time."""
        return self.bank.titles() if self.bank else []

    # coming to life

    def come_to_life(self) -> None:
        """Fill the window: screen and card, then counts and plan, then what can wait."""
        self.look.load_reading_fonts()
        _bring_index(self.folders.index)
        try:
            self.bank = Bank(self.folders.index)
            self._become_browsable()
        except BankError:  # there is none, or it is damaged
            self._let_go_of_bank()
            self.window.show_preparing()
            self._compile()

    def _become_browsable(self) -> None:
        self.window.provide(self._screen)
        self._open_last_card()
        QTimer.singleShot(0, self._settle)

    def _open_last_card(self) -> None:
        last = CardId(str(self._kept.value("card", "")))
        if self.library is not None and self.library.card is None and last in self.ready_bank:
            with suppress(BankError):  # compiling will notice and mend it
                self.library.open_card(last)

    def _settle(self) -> None:
        if self.bank is None:  # closed meanwhile
            return
        self.browsable.emit()  # what was shown is painted by now
        self._stands = True
        if self.library is not None:
            self._add_tools(self.library)
        self.studies.refresh()
        self.settled.emit()
        QTimer.singleShot(0, self._finish)

    def _finish(self) -> None:
        if self.bank is None:  # closed meanwhile
            return
        self.window.load_icon()
        self.look.load_remaining_fonts()
        self.studies.open_desk()
        self._compile()
        self.studies.ask_first_questions()

    # the bank

    def _compile(self) -> None:
        """Bring the index up to date with the packs, off the GUI thread."""
        self.window.preparing.start()
        work = partial(_compile, self.folders.index, self._prepared.emit, self._going.is_set)
        self.background.run(work, done=self._compiled, failed=self._not_compiled)

    def _compiled(self, outcome: Compiled | None) -> None:
        if outcome is not None:
            self._note(outcome.remarks)
            self._use_bank(Bank(self.folders.index))
        self._tell_problems(self.ready_bank.problems())
        if self._stands:  # else all that can wait is still to come, and asks here again
            self.complete.emit()

    def _note(self, remarks: Iterable[str]) -> None:
        from studyapp.app.crash import write  # noqa: PLC0415 (long loaded)

        for remark in remarks:
            write(self.folders.log, remark)

    def _use_bank(self, bank: Bank) -> None:
        before, self.bank = self.bank, bank
        if before is None:  # the very first start
            self._become_browsable()
            return
        before.close()
        if self.library is not None:
            self.library.use_bank(bank)
        self.studies.use_bank(bank)

    def _tell_problems(self, problems: Iterable[Problem]) -> None:
        if found := [problem for problem in problems if not problem.warning]:
            say = partial(self.window.banner.say, tone="warning")
            said, more = faults.told(found), faults.details(found)
            say(said, button="Details" if more != said else "", do=lambda: say(more))

    def _not_compiled(self, error: Exception) -> None:
        if self.bank is None:
            self.window.preparing.show_failure(str(error))
        else:
            self.tell(error)
        self.complete.emit()

    def kept(self, name: str) -> object:
        """Of this window, from the last time."""
        return self._kept.value(name)

    # telling

    def tell(self, error: Exception) -> None:
        """Something could not be done; the learner should know why."""
        self.say_problem(str(error))

    def say_problem(self, sentence: str) -> None:
        """The same, in words."""
        self.window.banner.say(sentence, tone="bad")

    def tell_of_bug(self, what: str) -> None:
        """A bug of ours: written down already."""
        text = f"Something went wrong in StudyApp itself ({what}). Your answers are saved."
        self.window.banner.say(f"{text} Details: {self.folders.log}", tone="bad")

    # screens

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

    def _screen(self, name: str) -> QWidget:
        return self._make_library() if name == "library" else self.studies.screen(name)

    def _make_library(self) -> QWidget:
        from studyapp.ui.library import library_screen  # noqa: PLC0415 (when first shown)

        library = self.library = library_screen(
            self.ready_bank,
            lambda: self.studies.desk,
            self.look,
            lambda: self.studies.now(),
        )
        library.view.restore_sizes(_bytes(self._kept.value("library")))
        library.changed.connect(lambda: self.studies.changed())
        library.problem.connect(self.say_problem)
        library.topic_study_wanted.connect(lambda topic: self.studies.study_topic(TopicId(topic)))
        library.exercise_wanted.connect(lambda card: self.studies.open_exercise(CardId(card)))
        if "studies" in self.__dict__ and self.studies.overview is not None:
            library.refresh(self.studies.overview)
        if self._stands:
            self._add_tools(library)
            QTimer.singleShot(0, self._open_last_card)  # unless it was made for another card
        return library.view

    def _add_tools(self, library: LibraryPresenter) -> None:
        from studyapp.ui.library import add_tools  # noqa: PLC0415 (start-up)

        add_tools(library, self.folders.index)

    # going

    def _save(self) -> None:
        """Before the widgets go."""
        keep = self._kept.setValue
        keep("geometry", self.window.saveGeometry())
        keep("screen", self.window.current or "today")
        if "studies" in self.__dict__:
            self.studies.leave(keep)
        if self.library is not None:
            self.library.save()
            keep("library", self.library.view.sizes())
            keep("card", self.library.card or "")

    def _keep_look(self) -> None:
        self._kept.setValue("theme", self.look.choice.value)
        self._kept.setValue("zoom", self.look.zoom)
        self._kept.sync()

    def close(self) -> None:
        """After the window: let go of the files and keep a backup."""
        self._going.set()
        self.background.close()
        self._kept.sync()
        if "studies" in self.__dict__:
            self.studies.close()
        self._let_go_of_bank()

    def _let_go_of_bank(self) -> None:
        if self.bank is not None:
            self.bank.close()
            self.bank = None


def _compile(
    index: Path, progress: Callable[[int, int], None], stop: Callable[[], bool]
) -> Compiled | None:
    """None where the index was current and sound already."""
    from studyapp.bank.index_file import discard, is_sound  # noqa: PLC0415 (after the first paint)
    from studyapp.bank.sources import adopt, is_current  # noqa: PLC0415

    found = packs()
    if is_current(found, index):
        if is_sound(index):
            return None
        discard(index)
    adopt(_shipped(index), index)
    from studyapp.bank.index import compile_index  # noqa: PLC0415 (pydantic, Markdown)

    return compile_index(found, index, progress=progress, stop=stop)


def _bring_index(index: Path) -> None:
    """Begin with the index that ships with the app, where there is none yet."""
    shipped = _shipped(index)
    if shipped.is_file() and not index.exists():
        with suppress(OSError):  # it will be compiled instead
            index.write_bytes(shipped.read_bytes())


def _shipped(index: Path) -> Path:
    """The index that comes with an installed app; a checkout has none."""
    return paths.DATA.parent / index.name


def _bytes(kept: object) -> QByteArray:
    return kept if isinstance(kept, QByteArray) else QByteArray()
