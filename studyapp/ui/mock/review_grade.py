"""The end of a question in review: the suggested grade to confirm, or what was recorded."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from studyapp.study.review import Grade
from studyapp.ui.mock.review_part import keys_tag
from studyapp.ui.theme import Look
from studyapp.ui.widgets.grade_bar import GradeBar
from studyapp.ui.widgets.section import Section


class ReviewGrade(Section):
    """Tells the grade that the learner takes."""

    graded = Signal(object)  # a Grade

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "For your recall schedule", parent)
        self.grades = GradeBar()
        self.grades.graded.connect(self.graded)
        self.recorded = QLabel(wordWrap=True)
        self.suggested: Grade | None = None
        self.keys = keys_tag("1 – 4")
        self.top.addWidget(self.keys, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(self.grades)
        self.add(self.recorded)

    def ask(
        self, suggested: Grade | None, sentence: str, rule: str, returns: Mapping[Grade, str]
    ) -> None:
        """Which grade, and when the card comes back after each."""
        self.suggested = suggested
        self.grades.suggest(suggested, sentence, rule)
        self.grades.offer(returns)
        self.grades.show()
        self.recorded.hide()

    def tell(self, sentence: str) -> None:
        """There is nothing to grade, or no more."""
        self.suggested = None
        self.recorded.setText(sentence)
        self.recorded.show()
        self.grades.hide()

    @property
    def is_asking(self) -> bool:
        """Whether a grade is wanted."""
        return not self.grades.isHidden()

    @property
    def target(self) -> QWidget:
        """Where the keys begin: the suggested grade, or the first."""
        return self.grades.buttons[self.suggested or Grade.MISSED]
