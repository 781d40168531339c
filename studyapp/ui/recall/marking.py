"""Compares the learner's answer with the key points, and suggests a grade by what was ticked."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from PySide6.QtCore import QObject

from studyapp.bank import Card
from studyapp.study.points import MAY_MOVE_THE_GRADE, suggest_points
from studyapp.study.review import Confidence, Evidence, Grade
from studyapp.study.suggest import RULES, suggest_grade
from studyapp.ui.recall import wording
from studyapp.ui.recall.own_side import Comparing
from studyapp.ui.widgets.grade_bar import GradeBar


@dataclass(frozen=True, slots=True)
class Attempt:
    """What the learner did with a card; undo returns to it."""

    typed: str = ""
    thought: timedelta = field(default_factory=timedelta)  # until revealing
    ticks: frozenset[int] = frozenset()
    marked: bool = False  # whether the ticks tell anything: untouched boxes do not


class Marking(QObject):
    """Keeps what is ticked, and the suggestion true to it."""

    def __init__(self, comparing: Comparing, grades: GradeBar) -> None:
        super().__init__(comparing)
        self._comparing, self._grades = comparing, grades
        self._card: Card | None = None
        self._confidence: Confidence | None = None
        self._attempt = Attempt()
        self.unsaved = False  # whether grades lead nowhere
        comparing.ticked.connect(self._note_ticks)

    @property
    def attempt(self) -> Attempt:
        """As it stands now."""
        return self._attempt

    @property
    def evidence(self) -> Evidence:
        """What is to be recorded beside the grade."""
        if self._card is None or not self._attempt.marked:
            return Evidence(self._confidence)
        points = len(self._card.key_points)
        return Evidence(self._confidence, points_hit=len(self._attempt.ticks), points=points)

    def start(
        self, card: Card, confidence: Confidence | None, attempt: Attempt, *, fresh: bool
    ) -> None:
        """A card was revealed, for the first time (`fresh`) or by undoing."""
        self._card, self._confidence = card, confidence
        points = suggest_points(attempt.typed, card.key_points) if attempt.typed else []
        suggested = {found.point: found.quote for found in points}
        if fresh and suggested and MAY_MOVE_THE_GRADE:
            attempt = replace(attempt, ticks=frozenset(suggested), marked=True)
        self._attempt = attempt
        said = [point.say for point in card.key_points]
        self._comparing.show_points(said, attempt.ticks, suggested, attempt.typed)
        self._suggest()

    def offer(self, returns: Mapping[Grade, str]) -> None:
        """When the card comes back, in words."""
        self._grades.offer(returns)

    def _note_ticks(self) -> None:
        ticks = self._comparing.checklist.ticks()
        self._attempt = replace(self._attempt, ticks=ticks, marked=True)
        self._suggest()

    def _suggest(self) -> None:
        if self.unsaved:
            self._grades.suggest(None, wording.UNSAVED)
            return
        minutes = self._card.minutes if self._card else 0
        found = suggest_grade(self.evidence, self._attempt.thought, minutes)
        grade = found.grade if found else None
        self._grades.suggest(grade, wording.suggestion(found), "\n".join(RULES))
