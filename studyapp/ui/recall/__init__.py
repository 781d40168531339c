"""The recall screen: one question after the other, revealed and graded."""

from collections.abc import Callable

from studyapp.bank import Bank, CardId
from studyapp.study import Clock, Days, Desk
from studyapp.study.progress import itself
from studyapp.ui.recall.presenter import RecallPresenter
from studyapp.ui.recall.view import RecallView
from studyapp.ui.theme import Look


def recall_screen(
    bank: Bank,
    desk: Desk,
    look: Look,
    now: Clock,
    days: Days,
    turn: Callable[[CardId], CardId] = itself,
) -> RecallPresenter:
    """The screen, ready for use; its widget is `.view`.

    `turn` tells which of an exercise and its variants is to be shown now that it comes back.
    """
    return RecallPresenter(RecallView(look), bank, desk, look, now, days, turn)
