"""How well a card is remembered on a day, by the forgetting curve of FSRS-6."""

from datetime import date, datetime
from typing import Protocol

from studyapp.study.days import Days
from studyapp.study.standing import Stood

_DECAY = -0.1542  # the default parameter; `fsrs` itself would take longer to import than to ask
_FACTOR = 0.9 ** (1 / _DECAY) - 1


class Remembered(Stood, Protocol):
    """What is needed of a card's state to tell how well it is known."""

    @property
    def stability(self) -> float:
        """Days until recall falls to 0.9."""

    @property
    def last_review(self) -> datetime:
        """When it was answered last."""

    @property
    def step(self) -> int | None:
        """Which of the short steps it is on, the first being 0; None once it left them."""


def is_to_be_learnt(state: Remembered) -> bool:
    """Whether the learner did not have it: missed, or shaky when new, and not solid since.

    Both leave a card on the first of its short steps, and a solid answer leads on from there.
    """
    return state.step == 0


def known(state: Remembered, day: date, days: Days) -> float:
    """The chance of knowing the card; 0 while it is to be learnt.

    The forgetting curve begins at 1 with every answer, a missed one too: FSRS takes the learner to
    have read the solution. On the same day that proves nothing.
    """
    return 0.0 if is_to_be_learnt(state) else expected_recall(state, day, days)


def expected_recall(state: Remembered, day: date, days: Days) -> float:
    """The chance of knowing the card on a study day, 0 to 1."""
    passed = max((day - days.of(state.last_review)).days, 0)
    return float((1 + _FACTOR * passed / state.stability) ** _DECAY)
