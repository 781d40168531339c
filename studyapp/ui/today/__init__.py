"""The first screen: what to do today, and why."""

from collections.abc import Callable

from studyapp.study import Days
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.today.presenter import TodayPresenter
from studyapp.ui.today.view import TodayView


def today_screen(look: Look, days: Days, drills: Callable[[], bool]) -> TodayPresenter:
    """The screen, blank until refreshed; its widget is `.view`. `drills`: whether there are any."""
    presenter = TodayPresenter(TodayView(), look, days, drills)
    bind(presenter.view, "start", presenter.press)
    return presenter
