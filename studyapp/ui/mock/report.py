"""The report of a mock interview, made of its parts."""

from studyapp.study import Clock, Days
from studyapp.study.mock.shelf import MockDesk
from studyapp.ui.mock.report_presenter import AskFile, ReportPresenter, ask_file
from studyapp.ui.mock.report_view import ReportView
from studyapp.ui.theme import Look


def report_part(
    look: Look, desk: MockDesk, now: Clock, days: Days, ask: AskFile = ask_file
) -> ReportPresenter:
    """Blank until opened; its widget is `.view`."""
    return ReportPresenter(ReportView(look, days), desk, now, days, ask)
