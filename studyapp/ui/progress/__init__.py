"""The progress screen: how far, how well, how much, and where it is weak."""

from studyapp.study import Days
from studyapp.ui.background import Background
from studyapp.ui.progress.practised import Packs, PractisedDesk
from studyapp.ui.progress.presenter import ProgressPresenter
from studyapp.ui.progress.view import ProgressView
from studyapp.ui.theme import Look


def progress_screen(
    look: Look, days: Days, desk: PractisedDesk, background: Background, packs: Packs
) -> ProgressPresenter:
    """The screen, blank until refreshed; its widget is `.view`."""
    return ProgressPresenter(ProgressView(look), days, desk, background, packs)
