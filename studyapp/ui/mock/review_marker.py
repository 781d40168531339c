"""Which part of a question in review the keys are for; it stands out, and moves on."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from studyapp.study.review import Grade
from studyapp.ui.mock.rating_row import RatingRow
from studyapp.ui.mock.review_grade import ReviewGrade
from studyapp.ui.mock.review_part import show_current
from studyapp.ui.mock.review_points import ReviewPoints
from studyapp.ui.theme import Look
from studyapp.ui.widgets.scroll_page import ScrollPage

_AROUND = 40
Part = ReviewPoints | RatingRow | ReviewGrade


class ReviewMarker(QObject):
    """From the points over the dimensions to the grade; follows the focus, too."""

    rated = Signal(object, int)  # a RatingRow, and its score
    graded = Signal(object)  # a Grade
    moved = Signal()  # to another part

    def __init__(
        self, page: ScrollPage, points: ReviewPoints, grade: ReviewGrade, look: Look
    ) -> None:
        super().__init__(page)
        self._page, self._points, self._grade, self._look = page, points, grade, look
        self._ratings: Sequence[RatingRow] = ()
        self.current: Part | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # there are widgets
        app.focusChanged.connect(self._follow)

    def use_ratings(self, ratings: Sequence[RatingRow]) -> None:
        """Those of the question shown."""
        self._ratings = ratings
        if isinstance(self.current, RatingRow) and self.current not in ratings:
            self.current = None
        self._mark(self.current)

    def begin(self) -> None:
        """The keys are for the first part that is open, without scrolling there."""
        self._mark(self._first_open())

    def press(self, score: int) -> None:
        """A number key."""
        match self.current:
            case RatingRow() as row:
                self.rated.emit(row, score)
            case ReviewGrade() as grade if grade.is_asking:
                self.graded.emit(Grade(score))
            case ReviewPoints() as points:
                self.bring(points)

    @property
    def is_settled(self) -> bool:
        """Whether nothing of the question is open."""
        return self._first_open() is None

    @property
    def is_at_points(self) -> bool:
        """Whether the keys are for the key points."""
        return self.current is self._points

    def accept(self) -> bool:
        """Take what is suggested for the current part; False where nothing is."""
        match self.current:
            case ReviewPoints() as points if points.may_accept:
                points.accept()
            case (RatingRow() | ReviewGrade()) as part if part.suggested is not None:
                self.press(part.suggested)
            case _:
                return False
        return True

    def reject(self) -> None:
        """None of the key points, where the keys are for those."""
        if isinstance(self.current, ReviewPoints):
            self.current.reject()

    def go_on(self) -> None:
        """To the next part that is open; after the last one to the grade."""
        following = self._first_open()
        if following is not None:
            self.bring(following)

    def bring(self, part: Part) -> None:
        """The focus goes there, and the page with it."""
        self._mark(part)
        part.target.setFocus(Qt.FocusReason.TabFocusReason)
        self._settle()
        self._scroll_to(part)

    def _first_open(self) -> Part | None:
        if not self._points.isHidden() and not self._points.is_confirmed:
            return self._points
        if not self._grade.is_asking:
            return None
        return next((row for row in self._ratings if not row.is_settled), self._grade)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return (self._points, *self._ratings, self._grade)

    def _mark(self, part: Part | None) -> None:
        moves, self.current = part is not self.current, part
        for each in self._parts:
            told = each is self._grade and not self._grade.is_asking
            show_current(each, each.keys, on=each is part and not told)
        if moves:
            self.moved.emit()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes elsewhere by Tab or mouse has the number keys there."""
        for part in self._parts:
            if now is not None and part.isAncestorOf(now) and part is not self.current:
                self._mark(part)

    def _scroll_to(self, part: Part) -> None:
        bar, around = self._page.verticalScrollBar(), self._look.px(_AROUND)
        top = part.mapTo(self._page.widget() or part, QPoint()).y() - around
        below = top + part.height() + 2 * around - self._page.viewport().height()
        if bar.value() > top or bar.value() < below:
            bar.setValue(min(top, below) if below > 0 else top)

    def _settle(self) -> None:
        """Give everything its size now, before something is scrolled to its place."""
        for widget in (self._page.widget(), self._page.parentWidget()):
            if widget is not None and (layout := widget.layout()) is not None:
                layout.activate()
