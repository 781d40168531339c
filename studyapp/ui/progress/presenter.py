"""Leads the progress screen: the overview at once, the log's past as soon as it is read."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studyapp.study import Days, StoreError
from studyapp.study.overview import Overview
from studyapp.ui.background import Background
from studyapp.ui.progress import contents
from studyapp.ui.progress.past import Past, read_past
from studyapp.ui.progress.practised import Packs, Practised, PractisedDesk, read_practised
from studyapp.ui.progress.view import ProgressView
from studyapp.ui.widgets.bookmark_rows import bookmark_rows

if TYPE_CHECKING:  # few have held one before the first paint
    from studyapp.study.interviews import Interviews


class ProgressPresenter(QObject):
    """Works only while the screen is in front; the newest overview counts."""

    topic_wanted = Signal(str)
    card_wanted = Signal(str)
    exercise_wanted = Signal(str)
    mock_wanted = Signal()
    problem = Signal(str)

    def __init__(
        self,
        view: ProgressView,
        days: Days,
        desk: PractisedDesk,
        background: Background,
        packs: Packs,
    ) -> None:
        """`packs` are asked for the names of drills."""
        super().__init__(view)
        self.view = view
        self._days, self._desk, self._background, self._packs = days, desk, background, packs
        self._overview: Overview | None = None
        self._shown: Overview | None = None
        view.came_to_front.connect(self._come)
        view.topic_picked.connect(self.topic_wanted)
        view.card_picked.connect(self.card_wanted)
        view.exercise_picked.connect(self.exercise_wanted)
        view.mock_section.picked.connect(self.mock_wanted)

    def refresh(self, overview: Overview) -> None:
        """Something changed; shown at once, or when the screen comes to the front."""
        self._overview = overview
        if self.view.isVisible():
            self._show()

    def _come(self) -> None:
        """Attempts and interviews are kept without a word: they are read anew."""
        if self._overview is not None and self._overview is self._shown:
            self._read_practised(self._overview)
        self._show()

    def _show(self) -> None:
        if self._overview is None or self._overview is self._shown:
            return
        overview = self._shown = self._overview
        self._show_overview(overview)
        self._background.run(
            partial(read_past, self._desk, overview.now),
            done=partial(self._show_past, overview),
            failed=self._not_read,
        )
        self._read_practised(overview)

    def _read_practised(self, overview: Overview) -> None:
        self._background.run(
            partial(read_practised, self._desk, self._packs),
            done=partial(self._show_practised, overview),
            failed=self._not_read,
        )
        self._background.run(
            partial(_read_interviews, self._desk),
            done=partial(self._show_mocks, overview),
            failed=self._not_read,
        )

    def _show_overview(self, overview: Overview) -> None:
        view, days = self.view, self._days
        view.show_figures(contents.figures(overview, days), begun=bool(overview.states))
        view.show_topics(contents.topic_rows(overview, days))
        view.show_forecast(contents.forecast_points(overview, days))
        view.show_weak(contents.weak_rows(overview))
        view.show_bookmarks(bookmark_rows(overview))

    def _show_past(self, overview: Overview, past: Past) -> None:
        if overview is not self._shown:
            return  # a newer one is being read
        today = self._days.of(overview.now)
        view, told = self.view, past.calibration
        view.show_retention(contents.retention_rows(past.days, today))
        view.show_calibration(contents.calibration_rows(told), contents.calibration_words(told))
        view.show_answers(contents.answer_points(past.days, today))
        view.show_year(contents.year(past.days, today))

    def _show_practised(self, overview: Overview, practised: Practised) -> None:
        from studyapp.ui.progress import exercises  # noqa: PLC0415 (start-up)

        if overview is not self._shown:
            return
        view = self.view
        rows = exercises.exercise_rows(overview, practised)
        view.show_exercises(rows, exercises.exercise_words(overview, practised))
        view.show_drills(exercises.drill_rows(practised))

    def _show_mocks(self, overview: Overview, found: "Interviews") -> None:
        from studyapp.ui.progress import mocks  # noqa: PLC0415 (loads pydantic)

        if overview is not self._shown:
            return
        trends = mocks.mock_trends(found, overview.now, self._days)
        self.view.mock_section.show_trends(trends, mocks.mock_words(found))

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._shown = None  # coming back to the screen tries again
        self.problem.emit(str(error))


def _read_interviews(desk: PractisedDesk) -> "Interviews":
    from studyapp.study.interviews import read_interviews  # noqa: PLC0415 (loads pydantic)

    return read_interviews(desk.mocks)
