"""The first screen: what to do today, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyapp.ui.shortcuts import bind
from studyapp.ui.today.presenter import TodayPresenter
from studyapp.ui.today.view import TodayView

if TYPE_CHECKING:
    from collections.abc import Callable

    from studyapp.study import Days
    from studyapp.study.interviews import Interviews
    from studyapp.ui.background import Background
    from studyapp.ui.theme import Look


def today_screen(
    look: Look,
    days: Days,
    drills: Callable[[], bool],
    interviews: Callable[[], Interviews | None],
    background: Background,
) -> TodayPresenter:
    """The screen, blank until refreshed; its widget is `.view`. `drills`: whether there are any."""
    presenter = TodayPresenter(TodayView(), look, days, drills, interviews, background)
    bind(presenter.view, "start", presenter.press)
    return presenter
