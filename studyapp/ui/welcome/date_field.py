"""A date to type or to pick from a calendar, in the theme's colours."""

from PySide6.QtCore import QDate, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QToolButton, QWidget

from studyapp.ui.icons import icon
from studyapp.ui.theme import Look

_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class DateField(QDateEdit):
    """Draws its own calendar sign: a style sheet takes the arrow of the popup away."""

    def __init__(self, look: Look, day: QDate, parent: QWidget | None = None) -> None:
        super().__init__(day, parent)
        self._look = look
        self.setCalendarPopup(True)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarWidget(_Calendar(look))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._look.px(16)
        place = QRect(self.width() - side * 3 // 2, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        icon("calendar").paint(painter, place)
        painter.end()


class _Calendar(QCalendarWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(look.theme.color("text"))  # weekends would be red
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)
        for name, sign in _ARROWS.items():
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(sign))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(360), self._look.px(260))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
