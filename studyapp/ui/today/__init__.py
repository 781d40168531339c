"""The first screen: what to do today, and why."""

from studyapp.study import Days
from studyapp.ui.shortcuts import bind
from studyapp.ui.theme import Look
from studyapp.ui.today.presenter import TodayPresenter
from studyapp.ui.today.view import TodayView


def today_screen(look: Look, days: Days) -> TodayPresenter:
    """The screen, blank until refreshed; its widget is `.view`."""
    presenter = TodayPresenter(TodayView(), look, days)
    bind(presenter.view, "start", presenter.press)
    return presenter
