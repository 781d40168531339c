"""Leads Today: the newest overview is shown whenever the screen is in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.study import StoreError

if TYPE_CHECKING:  # the page is made with the first overview, after the first paint
    from collections.abc import Callable

    from studyapp.study import Days
    from studyapp.study.interviews import Interviews
    from studyapp.study.overview import Overview
    from studyapp.ui.background import Background
    from studyapp.ui.theme import Look
    from studyapp.ui.today.page import TodayPage
    from studyapp.ui.today.page_presenter import PagePresenter
    from studyapp.ui.today.view import TodayView


class TodayPresenter(QObject):
    """Tells what the learner wants to do; writes nothing itself."""

    session_wanted = Signal()
    more_wanted = Signal(object)  # cards beyond today's minutes: a tuple of ids
    topic_study_wanted = Signal(str)
    topic_bookmark_wanted = Signal(str)
    topic_wanted = Signal(str)
    card_wanted = Signal(str)
    exercise_wanted = Signal(str)
    drill_wanted = Signal()
    goal_wanted = Signal()
    mock_wanted = Signal()

    def __init__(
        self,
        view: TodayView,
        look: Look,
        days: Days,
        drills: Callable[[], bool],
        interviews: Callable[[], Interviews | None],
        background: Background,
    ) -> None:
        """`drills` tells whether there are any, `interviews` what can be read of them so far."""
        super().__init__(view)
        self.view = view
        self._look, self._days, self._drills = look, days, drills
        self._interviews, self._background = interviews, background
        self._filling: PagePresenter | None = None
        self._overview: Overview | None = None
        self._shown: Overview | None = None
        view.came_to_front.connect(self._come)

    @property
    def page(self) -> TodayPage | None:
        """What is in the view; nothing before the first overview."""
        return self._filling.page if self._filling else None

    def refresh(self, overview: Overview) -> None:
        """Something changed; shown at once, or when the screen comes to the front."""
        self._overview = overview
        if self.view.isVisible():
            self._show()

    def press(self) -> None:
        """What Enter does."""
        if self._filling:
            self._filling.page.press()

    def _come(self) -> None:
        """An interview goes on without a word: it is read anew."""
        if self._overview is not None and self._overview is self._shown:
            self._read_interviews(self._overview)
        self._show()

    def _read_interviews(self, overview: Overview) -> None:
        self._background.run(
            self._interviews,
            done=partial(self._show_interviews, overview),
            failed=_unread,
        )

    def _show_interviews(self, overview: Overview, found: Interviews | None) -> None:
        if found is not None and overview is self._shown and self._filling is not None:
            self._filling.show_interviews(found, overview.now)

    def _show(self) -> None:
        if self._overview is None or self._overview is self._shown:
            return
        self._read_interviews(self._overview)
        self._shown = self._overview
        if self._filling is None:
            self._filling = self._fill()
            self._filling.show(self._overview)
            self.view.put(self._filling.page)
        else:
            self._filling.show(self._overview)

    def _fill(self) -> PagePresenter:
        from studyapp.ui.today.page_presenter import PagePresenter  # noqa: PLC0415 (start-up)

        filling = PagePresenter(self._look, self._days, drills=self._drills())
        page = filling.page
        filling.more_wanted.connect(self.more_wanted)
        page.started.connect(self.session_wanted)
        page.goal_picked.connect(self.goal_wanted)
        page.topic_study_picked.connect(self.topic_study_wanted)
        page.topic_bookmark_picked.connect(self.topic_bookmark_wanted)
        page.topic_picked.connect(self.topic_wanted)
        page.card_picked.connect(self.card_wanted)
        page.exercise_picked.connect(self.exercise_wanted)
        page.drill_picked.connect(self.drill_wanted)
        page.mock_picked.connect(self.mock_wanted)
        return filling


def _unread(error: Exception) -> None:
    if not isinstance(error, StoreError):  # who opens the file tells of that
        raise error
