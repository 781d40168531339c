"""The mock interview screen: set up, held by the clock, reviewed, reported."""

from collections.abc import Callable, Iterable
from pathlib import Path
from random import Random

from studyapp.bank import Bank
from studyapp.study import Clock, Days
from studyapp.study.mock import Moment
from studyapp.ui.background import Background
from studyapp.ui.mock.debriefing_run import ReviewDesk
from studyapp.ui.mock.presenter import MockPresenter
from studyapp.ui.mock.rooms import Rooms
from studyapp.ui.mock.setup_presenter import SetupPresenter
from studyapp.ui.mock.setup_view import SetupView
from studyapp.ui.mock.view import MockView
from studyapp.ui.theme import Look

Packs = Callable[[], Iterable[Path]]


def mock_screen(
    bank: Bank,
    desk: ReviewDesk,
    look: Look,
    now: Clock,
    monotonic: Callable[[], float],
    days: Days,
    background: Background,
    packs: Packs,
    ours: Packs,
    random: Random,
) -> MockPresenter:
    """The screen, ready for use; its widget is `.view`. To be closed before the window goes.

    `monotonic`: seconds since some moment; `random`: for the seed of an interview that has none.
    """

    def moment() -> Moment:
        return Moment(now(), monotonic())

    home = SetupView(look)
    view = MockView(home)
    rooms = Rooms(view, bank, desk, look, now, moment, days, background, packs, ours)
    setup = SetupPresenter(home, desk, lambda: rooms.bank, now, days, random)
    return MockPresenter(view, setup, rooms, background, packs, moment)
