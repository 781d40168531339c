"""One question in review: both answers, the key points, the rubric, the grade."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studyapp.study.mock import Assessed
from studyapp.study.review import Grade
from studyapp.ui.mock.debriefing_head import DebriefingHead
from studyapp.ui.mock.rating_row import RatingRow
from studyapp.ui.mock.review_asked import AskedBack, ReviewAsked
from studyapp.ui.mock.review_grade import ReviewGrade
from studyapp.ui.mock.review_marker import ReviewMarker
from studyapp.ui.mock.review_page import Html
from studyapp.ui.mock.review_pane import ReviewPane
from studyapp.ui.mock.review_points import ReviewPoints
from studyapp.ui.shortcuts import key_text
from studyapp.ui.theme import Look
from studyapp.ui.widgets.scroll_page import ScrollPage
from studyapp.ui.widgets.side_by_side import SideBySide
from studyapp.ui.widgets.tab_order import tab_as_laid_out

_TALLEST = 640  # an answer, at 100 %


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How far the review of a question has come."""

    points: Sequence[str]
    made: Sequence[int] | None  # None: not gone through
    pencilled: Sequence[int] | None  # ticked since
    suggested: Mapping[int, str]  # points by what speaks for them
    assessed: Sequence[Assessed]
    expected: Mapping[str, str]  # by dimension, for the learner's level
    told: str = ""  # in the place of the grades
    grade: Grade | None = None
    why: str = ""
    returns: Mapping[Grade, str] = field(default_factory=dict)
    asked: Sequence[AskedBack] = ()
    foreseen: Sequence[str] = ()  # what might have been asked

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return bool(self.told)


class QuestionPage(QWidget):
    """The number keys are for one part at a time; it stands out, and the keys move on by it."""

    points_ticked = Signal(object)  # their places
    points_confirmed = Signal(object)
    rated = Signal(str, int)
    graded = Signal(object)  # a Grade
    whole_toggled = Signal()
    run_wanted = Signal()

    def __init__(self, look: Look, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._rule = look, rule
        self.head = DebriefingHead(look)
        self.title, self.facts = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.title.setProperty("role", "title")
        self.facts.setProperty("role", "muted")
        for label in (self.title, self.facts):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.own, self.model = ReviewPane("Your answer"), ReviewPane("The model answer")
        self.whole, self.run = QPushButton(), QPushButton("Run every case on your code")
        self.library = QPushButton("Read it in the Library")
        self.library.setProperty("flat", True)
        self.whole.clicked.connect(self.whole_toggled)
        self.run.clicked.connect(self.run_wanted)
        self.all = QPushButton()
        self.all.setCheckable(True)
        self._is_long = False
        self.all.hide()
        self.all.toggled.connect(self._show_all)
        self.own.was_cut.connect(self._offer_all)
        self.ran = QLabel(wordWrap=True)
        self.ran.setProperty("role", "muted")
        self.asked = ReviewAsked(look)
        self.points = ReviewPoints(look)
        self.points.confirmed.connect(
            lambda: self.points_confirmed.emit(sorted(self.points.checklist.ticks()))
        )
        self.points.checklist.ticked.connect(
            lambda: self.points_ticked.emit(sorted(self.points.checklist.ticks()))
        )
        self.rubric = QLabel()
        self.rubric.setProperty("role", "heading")
        self.ratings: list[RatingRow] = []
        self._made: list[RatingRow] = []
        self._names: list[str] = []
        self._rows = QVBoxLayout()
        self.grade = ReviewGrade(look)
        self.grade.graded.connect(self.graded)
        self.page = ScrollPage(look)
        self._lay_out()
        self.marker = ReviewMarker(self.page, self.points, self.grade, look)
        self.marker.rated.connect(lambda row, score: self.rated.emit(self._name_of(row), score))
        self.marker.graded.connect(self.graded)
        look.changed.connect(self._restyle)
        self._restyle()

    def open(self, title: str, facts: str, own: Html, *, is_long: bool) -> None:
        """Another question, from its top; `is_long`: there may be more of the answer."""
        self.title.setText(title)
        self.asked.fold()
        self.all.setChecked(False)
        self.show_own(facts, own, is_long=is_long)
        self.page.verticalScrollBar().setValue(0)

    def show_own(self, facts: str, own: Html, *, is_long: bool) -> None:
        """The same question; the code was run, or more of it is to be seen."""
        self._is_long = is_long
        self.facts.setText(facts)
        self.own.show_html(*own)

    def _show_all(self, on: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self.own.cut_at(0 if on else self._look.px(_TALLEST))

    def _offer_all(self, is_cut: bool) -> None:  # noqa: FBT001 (Qt's signature)
        self.all.setVisible(is_cut or self._is_long or self.all.isChecked())
        self.all.setText("Show its beginning alone" if self.all.isChecked() else "Show all of it")
        self.all.setAccessibleName(f"{self.all.text()}: your answer")

    def show_model(self, model: Html, *, whole: bool, folds: bool) -> None:
        """In short or as a whole; `folds`: whether there is more than is shown."""
        self.whole.setVisible(folds)
        self.library.setVisible(folds)
        self.model.show_html(*model)
        name = "Show it in short" if whole else "Show the whole answer"
        self.whole.setText(f"{name}   {key_text('whole model')}")
        self.whole.setAccessibleName(name)

    def offer_run(self, *, on: bool, said: str = "") -> None:
        """Whether there is code that can be run, and how that goes."""
        self.run.setVisible(on)
        self.ran.setText(said)
        self.ran.setVisible(bool(said))

    def show_review(self, reviewed: Reviewed) -> None:
        """Points, scores and grade as they are settled so far."""
        locked = reviewed.is_locked
        points = self.points
        points.show_points(
            reviewed.points, reviewed.made, reviewed.pencilled, reviewed.suggested, locked=locked
        )
        points.setVisible(bool(reviewed.points) and bool(reviewed.assessed))
        self.asked.show_asked(reviewed.asked, reviewed.foreseen, locked=locked)
        self._show_ratings(reviewed)
        if locked:
            self.grade.tell(reviewed.told)
        else:
            self.grade.ask(reviewed.grade, reviewed.why, self._rule, reviewed.returns)
        self.marker.use_ratings(self.ratings)
        self.head.lead_on(on=self.marker.is_settled)
        tab_as_laid_out(self)

    def tick(self, place: int) -> None:
        """A key point by its key."""
        if self._may_tick:
            self.marker.bring(self.points)
            self.points.checklist.toggle(place)

    def take_suggested(self) -> None:
        """All that the answer's words speak for."""
        if self._may_tick:
            self.marker.bring(self.points)
            self.points.checklist.take_suggestions()

    @property
    def _may_tick(self) -> bool:
        return self.points.isVisibleTo(self) and self.points.checklist.isEnabled()

    def begin(self) -> None:
        """The keys are for the first part that is open; the page stays where it is."""
        self.marker.begin()
        self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_ratings(self, reviewed: Reviewed) -> None:
        while len(self._made) < len(reviewed.assessed):
            self._add_rating()
        self.ratings = self._made[: len(reviewed.assessed)]
        self._names = [each.dimension.id for each in reviewed.assessed]
        for row, assessed in zip(self.ratings, reviewed.assessed, strict=True):
            expected = reviewed.expected.get(assessed.dimension.id, "")
            row.show_dimension(assessed, expected, locked=reviewed.is_locked)
        for place, row in enumerate(self._made):
            row.setVisible(place < len(self.ratings))
        self.rubric.setVisible(bool(self.ratings))

    def _add_rating(self) -> None:
        row = RatingRow(self._look)
        row.rated.connect(lambda score: self.rated.emit(self._name_of(row), score))
        self._made.append(row)
        self._rows.addWidget(row)

    def _name_of(self, row: RatingRow) -> str:
        return self._names[self.ratings.index(row)]

    def show_rubric(self, title: str) -> None:
        """The heading above the dimensions."""
        self.rubric.setText(title)

    def _lay_out(self) -> None:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.run)
        row.addWidget(self.ran, 1)
        row.addStretch()
        left = _framed(self.own, self.all, beside)
        right = _framed(self.model, self.whole, self.library)
        for part in (
            self.title, self.facts, SideBySide(self._look, [left, right], needs=700), self.asked,
            self.points, self.rubric,
        ):  # fmt: skip
            self.page.add(part)
        self.page.add_layout(self._rows)
        self.page.add(self.grade)
        self.page.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.page, 1)

    def _restyle(self) -> None:
        self._rows.setSpacing(self._look.px(12))
        for pane in (self.own, self.model):
            pane.set_tokens(self._look.tokens())
        self._show_all(self.all.isChecked())


def _framed(pane: ReviewPane, *below: QWidget) -> QFrame:
    frame = QFrame()
    frame.setProperty("pane", True)
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 6, 2, 12)
    column.addWidget(pane)
    column.addStretch()
    inset = QVBoxLayout()
    inset.setContentsMargins(20, 0, 20, 0)
    for widget in below:
        inset.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    column.addLayout(inset)
    return frame
