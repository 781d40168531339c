"""The recall screen: one question after the other, revealed and graded."""

from studyapp.bank import Bank
from studyapp.study import Clock, Days, Desk
from studyapp.ui.recall.presenter import RecallPresenter
from studyapp.ui.recall.view import RecallView
from studyapp.ui.theme import Look


def recall_screen(bank: Bank, desk: Desk, look: Look, now: Clock, days: Days) -> RecallPresenter:
    """The screen, ready for use; its widget is `.view`."""
    return RecallPresenter(RecallView(look), bank, desk, look, now, days)
