"""When the interview is: this week, on a date, or not yet."""

from datetime import date, timedelta
from enum import Enum, auto

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from studyapp.study.words import date_in_words, weekday
from studyapp.ui.theme import Look
from studyapp.ui.welcome.date_field import DateField
from studyapp.ui.widgets.choices import Choices

_DAY = timedelta(days=1)
_WEEK = 7


class When(Enum):
    """How exactly the learner knows it."""

    THIS_WEEK = auto()
    ON_A_DATE = auto()
    NOT_YET = auto()


class InterviewDay(QWidget):
    """Asks for a day, none of the past; `day` is None where there is none yet."""

    def __init__(
        self, look: Look, day: date | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        ahead = day if day is not None and day >= today else None
        self.when = Choices(
            "Interview",
            [
                (When.NOT_YET, "No date yet"),
                (When.THIS_WEEK, "Within a week"),
                (When.ON_A_DATE, "On a date"),
            ],
            _how(ahead, today),
        )
        self.week = Choices("Day of the interview", _week(today), ahead)
        self.date = self._make_date(look, ahead or today + 14 * _DAY)
        self.note = QLabel(wordWrap=True)
        self.note.setProperty("role", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for widget in (self.when, self.week, self.date, self.note):
            column.addWidget(widget)
        self.when.chosen.connect(self._show_when)
        self._show_when()
        if day is not None and ahead is None:
            self.note.setText(f"The day you gave has passed: {date_in_words(day, today)}.")

    @property
    def day(self) -> date | None:
        """What was answered."""
        if self.when.value is When.THIS_WEEK:
            chosen = self.week.value
            assert isinstance(chosen, date)  # the values are days
            return chosen
        if self.when.value is When.ON_A_DATE:
            chosen_date = self.date.date()
            return date(chosen_date.year(), chosen_date.month(), chosen_date.day())
        return None

    def _show_when(self) -> None:
        self.week.setVisible(self.when.value is When.THIS_WEEK)
        self.date.setVisible(self.when.value is When.ON_A_DATE)
        if self.when.value is When.NOT_YET:
            self.note.setText("Without a date, questions come back when you would forget them.")
        else:
            self.note.setText("Every question comes back before that day, never after it.")

    def _make_date(self, look: Look, day: date) -> DateField:
        edit = DateField(look, QDate(day.year, day.month, day.day))
        edit.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        edit.setAccessibleName("Date of the interview")
        edit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return edit


def _how(day: date | None, today: date) -> When:
    if day is None:
        return When.NOT_YET
    return When.THIS_WEEK if (day - today).days < _WEEK else When.ON_A_DATE


def _week(today: date) -> list[tuple[object, str]]:
    days = [today + ahead * _DAY for ahead in range(_WEEK)]
    names = ["Today", "Tomorrow", *(f"{weekday(day)[:3]} {day.day}" for day in days[2:])]
    return list(zip(days, names, strict=True))
