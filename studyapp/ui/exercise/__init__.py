"""The exercises screen: the list of exercises, one exercise to solve, one-minute drills."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from studyapp.bank import Bank
from studyapp.folders import has_drills
from studyapp.practice import Runner
from studyapp.practice.workouts import Workouts
from studyapp.study import Clock, Days
from studyapp.ui.background import Background
from studyapp.ui.exercise.catalogue_presenter import CataloguePresenter
from studyapp.ui.exercise.catalogue_view import CatalogueView
from studyapp.ui.exercise.desk import ExerciseDesk
from studyapp.ui.exercise.drill_tasks import drill_tasks
from studyapp.ui.exercise.page import ExercisePage
from studyapp.ui.exercise.page_presenter import PagePresenter
from studyapp.ui.exercise.presenter import ExercisePresenter
from studyapp.ui.exercise.view import ExerciseView
from studyapp.ui.theme import Look
from studyapp.ui.widgets.running import Running

if TYPE_CHECKING:  # a drill is made when it is first begun
    from studyapp.ui.exercise.drill_presenter import DrillPresenter

Packs = Callable[[], Iterable[Path]]


def exercise_screen(
    bank: Bank,
    desk: ExerciseDesk,
    look: Look,
    now: Clock,
    days: Days,
    background: Background,
    packs: Packs,
    ours: Packs,
) -> ExercisePresenter:
    """The screen, ready for use; its widget is `.view`. To be closed before the window goes."""

    def make_drill() -> DrillPresenter:
        from studyapp.ui.exercise.drill_presenter import DrillPresenter  # noqa: PLC0415 (rarer)
        from studyapp.ui.exercise.drill_view import DrillView  # noqa: PLC0415

        drill = DrillView(look, background)
        view.add_page(drill)
        return DrillPresenter(drill, drilling, desk, lambda: drill_tasks(ours()), now, Random())

    def make_page(page: ExercisePage) -> PagePresenter:
        return PagePresenter(page, workouts, desk, solving, look, now, days)

    view = ExerciseView(lambda: ExercisePage(look, background, days), CatalogueView(look))
    workouts, runner = Workouts(bank, packs, ours), Runner()
    solving, drilling = Running(runner, view), Running(runner, view)
    return ExercisePresenter(
        view,
        make_page,
        CataloguePresenter(view.catalogue, workouts.exercise, drills=lambda: has_drills(ours())),
        make_drill,
        workouts,
        desk,
        (solving, drilling),
    )
