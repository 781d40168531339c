"""The history of mock interviews, made of its parts."""

from studyapp.study import Clock, Days
from studyapp.study.mock.shelf import MockDesk
from studyapp.ui.mock.history_presenter import HistoryPresenter
from studyapp.ui.mock.history_view import HistoryView
from studyapp.ui.theme import Look


def history_part(look: Look, desk: MockDesk, now: Clock, days: Days) -> HistoryPresenter:
    """Blank until refreshed; its widget is `.view`."""
    return HistoryPresenter(HistoryView(look), desk, now, days)
