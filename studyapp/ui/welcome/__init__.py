"""The three questions of the first start: for what, until when, how much a day."""

from datetime import date

from PySide6.QtWidgets import QWidget

from studyapp.study import Goal
from studyapp.ui.theme import Look
from studyapp.ui.welcome.dialog import WelcomeDialog


def welcome_dialog(
    look: Look, goal: Goal, today: date, parent: QWidget | None = None
) -> WelcomeDialog:
    """Ready to `open`; `answered` comes once, with the goal, however it is closed."""
    return WelcomeDialog(look, goal, today, parent)
