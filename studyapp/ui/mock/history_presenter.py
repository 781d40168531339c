"""Reads what is remembered of past interviews."""

from PySide6.QtCore import QObject, Signal

from studyapp.study import Clock, Days, StoreError
from studyapp.study.mock.past_record import past_mocks
from studyapp.study.mock.shelf import MockDesk
from studyapp.ui.mock import history_words as words
from studyapp.ui.mock.history_view import HistoryView


class HistoryPresenter(QObject):
    """To be refreshed when the page around it comes to the front."""

    report_wanted = Signal(str)  # a MockId
    problem = Signal(str)

    def __init__(self, view: HistoryView, desk: MockDesk, now: Clock, days: Days) -> None:
        super().__init__(view)
        self.view = view
        self._desk, self._now, self._days = desk, now, days
        view.picked.connect(self.report_wanted)

    def refresh(self) -> None:
        """Read it anew."""
        try:
            past = past_mocks(self._desk.mocks)
        except StoreError as error:
            self.problem.emit(str(error))
            return
        lines = words.lines(past.values())
        self.view.show_past(words.rows(past, self._days, self._now()), lines)
