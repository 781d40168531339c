"""Evidence suggests the grade; the learner confirms or overrules it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from studyapp.study.review import Confidence, Evidence, Grade
from studyapp.study.words import minutes_in_words

RULES = (
    "A case that does not pass, giving up, or fewer than a third of the key points: Missed it.",
    "A third of the key points or more: Shaky. Four of five or more: Solid.",
    "Every case passes with one or two hints: Shaky.",
    "Three hints or more: Missed it.",
    "A prediction or a cost that is right only at the second try: Shaky; later: Missed it.",
    "More than twice the minutes: Shaky at best.",
    "Every case passes without a hint in half the minutes: Effortless.",
    "Every case passes, but the cost was stated wrongly: Solid at best.",
    "All key points, sure beforehand, within the minutes: Effortless.",
    "Anything else: Solid.",
)
"""The rule as the learner reads it."""

_MOST_POINTS = 0.8
_LEAST_POINTS = 1 / 3
_TOO_MANY_HINTS = 3
_TWICE = 2


class Checked(Enum):
    """What was held against the key: how it is told that some or all of it holds."""

    CASES = ("cases pass", "every case passes")
    LINES = ("lines are right", "every line is right")
    ANSWER = ("answers are right", "the answer is right")

    @property
    def some(self) -> str:
        """As "3 of 5 cases pass"."""
        return self.value[0]

    @property
    def all(self) -> str:
        """As "every case passes"."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class SuggestedGrade:
    """A grade and what speaks for it, in words."""

    grade: Grade
    why: str


def suggest_grade(
    evidence: Evidence,
    took: timedelta,
    minutes: float,
    *,
    gave_up: bool = False,
    checked: Checked = Checked.CASES,
    tries: int = 1,
    cost_missed: bool = False,
) -> SuggestedGrade | None:
    """What the evidence speaks for; None where neither cases nor key points were seen.

    `tries` counts where trying again tells something of the key. `cost_missed`: what working code
    costs was stated wrongly.
    """
    if gave_up:
        return SuggestedGrade(Grade.MISSED, "you saw the solution before you had found it")
    if evidence.tests:
        suggested = _by_cases(evidence, took, minutes, checked, tries)
        suggested = _costed(suggested) if cost_missed else suggested
    elif evidence.points:
        suggested = _by_points(evidence, took, minutes)
    else:
        return None
    return _slowed(suggested, took, minutes)


def _by_cases(
    evidence: Evidence, took: timedelta, minutes: float, checked: Checked, tries: int
) -> SuggestedGrade:
    passed, tests, hints = evidence.tests_passed or 0, evidence.tests or 0, evidence.hints or 0
    if passed < tests:
        return SuggestedGrade(Grade.MISSED, f"{passed} of {tests} {checked.some}")
    if hints:
        grade = Grade.MISSED if hints >= _TOO_MANY_HINTS or tries > _TWICE else Grade.SHAKY
        return SuggestedGrade(grade, f"{checked.all}, with {hints} hint{'s' * (hints > 1)}")
    if tries > 1:
        grade = Grade.MISSED if tries > _TWICE else Grade.SHAKY
        when = "at the second try" if tries == _TWICE else f"after {tries} tries"
        return SuggestedGrade(grade, f"{checked.all}, {when}")
    if took <= timedelta(minutes=minutes / 2):
        return SuggestedGrade(Grade.EFFORTLESS, f"{checked.all}, in half the time")
    return SuggestedGrade(Grade.SOLID, f"{checked.all}, without a hint")


def _by_points(evidence: Evidence, took: timedelta, minutes: float) -> SuggestedGrade:
    hit, points = evidence.points_hit or 0, evidence.points or 0
    if hit < points:
        grade = Grade.SOLID if hit >= _MOST_POINTS * points else Grade.SHAKY
        grade = Grade.MISSED if hit < _LEAST_POINTS * points else grade
        return SuggestedGrade(grade, f"{hit} of {points} key points")
    every = "the key point" if points == 1 else f"all {points} key points"
    if evidence.confidence is Confidence.SURE and took <= timedelta(minutes=minutes):
        return SuggestedGrade(Grade.EFFORTLESS, f"{every}, sure and in time")
    return SuggestedGrade(Grade.SOLID, every)


def _costed(suggested: SuggestedGrade) -> SuggestedGrade:
    if suggested.grade < Grade.SOLID:
        return suggested
    return SuggestedGrade(Grade.SOLID, f"{suggested.why}, though the cost was wrong")


def _slowed(suggested: SuggestedGrade, took: timedelta, minutes: float) -> SuggestedGrade:
    if suggested.grade < Grade.SOLID or took <= timedelta(minutes=2 * minutes):
        return suggested
    allowed = minutes_in_words(minutes)
    return SuggestedGrade(Grade.SHAKY, f"{suggested.why}, but more than twice the {allowed}")
