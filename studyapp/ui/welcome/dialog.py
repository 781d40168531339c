"""Three questions on one page, each of which may stay open."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.bank import Level, Role
from studyapp.study import Goal
from studyapp.ui.theme import Look
from studyapp.ui.welcome.interview_day import InterviewDay
from studyapp.ui.welcome.minutes import Minutes
from studyapp.ui.widgets.choices import Choices
from studyapp.ui.widgets.fitting import fit
from studyapp.ui.widgets.scroll_page import ScrollPage


class WelcomeDialog(QDialog):
    """Enter goes on with what is chosen, Escape leaves everything as it was."""

    answered = Signal(object)  # the Goal, once

    def __init__(self, look: Look, goal: Goal, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._before = look, goal
        self.setWindowTitle("Your goal" if goal.asked else "Welcome to StudyApp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.role = Choices("Role", _with_none("Any role", list(Role)), goal.role)
        self.level = Choices("Level", _with_none("Any level", list(Level)), goal.level)
        self.interview = InterviewDay(look, goal.interview, today)
        self.minutes = Minutes(goal.minutes_a_day)
        self.go_on = QPushButton("Save" if goal.asked else "Continue")
        self.go_on.setProperty("primary", True)
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self.accept)
        self.skip = QPushButton("Cancel" if goal.asked else "Skip all")
        self.skip.setAutoDefault(False)
        self.skip.setProperty("flat", True)
        self.skip.clicked.connect(self.reject)
        self._lay_out()
        fit(self, parent, look.px(720), look.px(640))
        self.finished.connect(self._tell)
        self.role.focus()

    @property
    def goal(self) -> Goal:
        """What is chosen now."""
        role, level = self.role.value, self.level.value
        return Goal(
            role=role if isinstance(role, Role) else None,
            level=level if isinstance(level, Level) else None,
            interview=self.interview.day,
            minutes_a_day=self.minutes.minutes,
            asked=True,
        )

    def _tell(self, result: int) -> None:
        accepted = result == QDialog.DialogCode.Accepted
        self.answered.emit(self.goal if accepted else replace(self._before, asked=True))

    def _lay_out(self) -> None:
        px = self._look.px
        page = ScrollPage(self._look)
        for widget in self._introduction():
            page.add(widget)
        page.add(_question("Which role and level are you preparing for?", self.role, self.level))
        page.add(_question("When is the interview?", self.interview))
        page.add(_question("How many minutes a day do you have?", self.minutes))
        page.add_stretch()
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(12), px(28), px(16))  # a flat button has margins
        foot.addWidget(self.skip)
        foot.addStretch()
        foot.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(page, 1)
        column.addLayout(foot)

    def _introduction(self) -> list[QLabel]:
        title = QLabel(self.windowTitle())
        title.setProperty("role", "title")
        said = QLabel("Three questions set your plan. Skip what you do not know yet.")
        said.setWordWrap(True)
        said.setProperty("role", "muted")
        return [title, said]


def _with_none(words: str, choices: list[Role] | list[Level]) -> list[tuple[object, str]]:
    return [(None, words), *((choice, choice.label) for choice in choices)]


def _question(words: str, *answers: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 10, 0, 0)
    column.setSpacing(12)
    heading = QLabel(words, wordWrap=True)
    heading.setProperty("role", "heading")
    column.addWidget(heading)
    for answer in answers:
        column.addWidget(answer)
    return box
