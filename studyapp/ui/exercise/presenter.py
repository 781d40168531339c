"""Leads through the exercises: from the list to one of them and back, or to the next."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.bank import Bank, CardId
from studyapp.bank.libraries import LIBRARIES
from studyapp.practice import missing
from studyapp.practice.workouts import Workouts
from studyapp.study import StoreError
from studyapp.study.overview import Overview
from studyapp.ui.exercise.catalogue_presenter import CataloguePresenter
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.page_presenter import PagePresenter
from studyapp.ui.exercise.view import ExerciseView
from studyapp.ui.widgets.running import Running

if TYPE_CHECKING:  # a drill is made when it is first begun
    from studyapp.ui.exercise.drill_presenter import DrillPresenter


class ExercisePresenter(QObject):
    """What is graded here enters by the same door as a recalled card."""

    graded = Signal(str)  # a card, from a session: it goes on with the next
    back_wanted = Signal()  # to the session that led here
    library_wanted = Signal(str)
    problem = Signal(str)

    def __init__(
        self,
        view: ExerciseView,
        make_page: Callable[[ExercisePage], PagePresenter],
        catalogue: CataloguePresenter,
        make_drill: Callable[[], "DrillPresenter"],
        workouts: Workouts,
        desk: ExerciseDesk,
        running: Sequence[Running],
    ) -> None:
        """What is made is made when it is first needed; `running` is to be closed at last."""
        super().__init__(view)
        self.view, self._make_page, self._catalogue = view, make_page, catalogue
        self._make_drill, self._workouts, self._desk = make_drill, workouts, desk
        self._running = running
        self._overview: Overview | None = None
        self._connect()

    @property
    def card(self) -> CardId | None:
        """The exercise that is open; None in the list."""
        return self._page.card if self.view.shows_exercise else None

    @property
    def graded_on_its_own(self) -> bool:
        """Whether the newest answer of all was given here, outside any session."""
        page = self._open_page
        return page is not None and not page.is_from_session and page.has_newest_answer

    def open(self, card: CardId, *, from_session: bool = False) -> bool:
        """Show an exercise as it was left; whether it can be."""
        if card == self._page.card and self._page.goes_on(from_session=from_session):
            self._show_page()
            return True
        if not self._page.open(card, from_session=from_session):
            return False
        self._show_neighbours()
        self._show_page()
        return True

    def begin_drill(self) -> None:
        """A round of one-minute drills; an exercise that is open waits."""
        if self._drill.start():
            self._put_aside()
            self.view.show_page(self._drill.view)

    @property
    def drills(self) -> bool:
        """Whether a drill is to be seen."""
        return "_drill" in self.__dict__ and self.view.shows(self._drill.view)

    def refresh(self, overview: Overview) -> None:
        """Where the learner stands now."""
        self._overview = overview
        if (page := self._open_page) is not None:
            page.check_record()
        self._fill()

    def use_bank(self, bank: Bank) -> None:
        """The packs were compiled anew; an open exercise stays until it is left."""
        self._workouts.bank = bank
        self._catalogue.forget()

    def close(self) -> None:
        """Before the window goes: nothing that was typed is lost, nothing runs on."""
        self._end_drill()
        if (page := self._open_page) is not None:
            page.close()
        for running in self._running:
            running.close()

    def _show_page(self) -> None:
        self.view.show_page(self.view.page)
        if self.view.isVisible():
            self._page.come()
            self._page.focus()

    def _go_back(self) -> None:
        from_session = self._page.is_from_session
        self._page.leave()
        if from_session:
            self.back_wanted.emit()
        else:
            self._show_catalogue()

    def _go_on(self) -> None:
        """After the grade."""
        if self._page.is_from_session and self._page.card is not None:
            card = self._page.card
            self._page.leave()
            self._show_catalogue()
            self.graded.emit(card)
        else:
            self._go_to_neighbour(1)

    def _go_to_neighbour(self, step: int) -> None:
        exercises = list(self._workouts.exercises())
        here = self._page.main
        place = exercises.index(here) + step if here in exercises else 0
        if 0 <= place < len(exercises):
            self.open(exercises[place])
        else:
            self._go_back()

    def _show_neighbours(self) -> None:
        exercises, here = self._workouts.exercises(), self._page.main
        inside = here in exercises
        self._page.page.head.show_neighbours(
            before=inside and here != exercises[0], after=inside and here != exercises[-1]
        )

    def _fill(self) -> None:
        """The list, where it is to be seen."""
        seen = self.view.isVisible() and self.view.shows(self.view.catalogue)
        if not seen or self._overview is None:
            return
        try:
            workbook = self._desk.workbook
            newest, best = workbook.newest(), workbook.best_times()
            drafted = workbook.drafted()
        except StoreError as error:
            self.problem.emit(str(error))
            return
        lacking = missing(LIBRARIES)
        self._catalogue.refresh(self._overview, newest, best, drafted, lacking)

    def _show_catalogue(self) -> None:
        self.view.show_page(self.view.catalogue)
        self._fill()

    @cached_property
    def _drill(self) -> "DrillPresenter":
        drill = self._make_drill()
        drill.back_wanted.connect(self._leave_drill)
        drill.problem.connect(self.problem)
        return drill

    def _end_drill(self) -> None:
        if "_drill" in self.__dict__:
            self._drill.leave()

    def _leave_drill(self) -> None:
        self._end_drill()
        self._show_catalogue()

    def _leave_screen(self) -> None:
        """An exercise waits; a drill is over."""
        self._put_aside()
        if self.drills:
            self._leave_drill()

    def _come(self) -> None:
        if self.view.shows_exercise:
            self._page.come()
        self._fill()

    def _put_aside(self) -> None:
        if (page := self._open_page) is not None:
            page.go_away()

    @property
    def _open_page(self) -> PagePresenter | None:
        """None until an exercise was opened."""
        return self._page if "_page" in self.__dict__ else None

    @cached_property
    def _page(self) -> PagePresenter:
        page = self._make_page(self.view.page)
        page.back_wanted.connect(self._go_back)
        page.next_wanted.connect(self._go_on)
        page.page.neighbour_wanted.connect(self._go_to_neighbour)
        page.page.library_wanted.connect(self._open_library)
        page.card_picked.connect(self.library_wanted)
        page.saved.connect(self._fill)  # who is back at the list already sees what is under way
        page.problem.connect(self.problem)
        return page

    def _connect(self) -> None:
        self._catalogue.exercise_wanted.connect(lambda card: self.open(CardId(card)))
        self._catalogue.drill_wanted.connect(self.begin_drill)
        self.view.came_to_front.connect(self._come)
        self.view.went_away.connect(self._leave_screen)

    def _open_library(self) -> None:
        if self._page.card is not None:
            self.library_wanted.emit(self._page.card)
