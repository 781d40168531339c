"""What the scores would come to in a hiring round, by a rule that is printed beside it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import floor

STRONG, HIRE, MAYBE = 3.5, 2.75, 2.0
WEAK_DIMENSION = 2.0
_DIGITS = 9  # what a mean has beyond these is what floats lost on the way

RULES = (
    "What counts is the mean of the rounds, each of them the mean of its questions.",
    f"{STRONG:g} and more: strong hire. {HIRE:g}: hire. {MAYBE:g}: no hire. Less: strong no hire.",
    f"A dimension that is below {WEAK_DIMENSION:g} on average lowers it by one band.",
    "A question that you skipped, or did not come to in a round that ended, counts 1 throughout.",
    "If you leave early, what you did not come to does not count.",
    "With fewer than half of the questions scored there is no verdict.",
    "There is none either before each answer is settled: graded, or scored in every dimension.",
)


class Band(IntEnum):
    """A recommendation, as interviewers write it."""

    STRONG_NO_HIRE = 1
    NO_HIRE = 2
    HIRE = 3
    STRONG_HIRE = 4

    @property
    def label(self) -> str:
        """As the learner reads it."""
        return ("Strong no hire", "No hire", "Hire", "Strong hire")[self - 1]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A band, where enough was scored for one, and what speaks for it."""

    band: Band | None
    why: str


def verdict(
    mean: float | None,
    dimensions: Iterable[tuple[str, float]],
    scored: int,
    questions: int,
    unsettled: Sequence[int] = (),
) -> Verdict:
    """From the mean of the rounds, that of each dimension, and how many questions are scored.

    `unsettled`: those whose review is not finished, counted from 1.
    """
    if unsettled:
        return Verdict(None, f"{_unsettled(unsettled)} in the review: no verdict before that.")
    if mean is None or 2 * scored < questions:
        why = f"{scored} of {questions} questions are scored: too few for a verdict."
        return Verdict(None, why)
    rested = f"{in_digits(mean)} on average, from {scored} of {questions} questions"
    band = _band(mean)
    weak = min(dimensions, key=lambda named: named[1], default=("", HIRE))
    if _reaches(weak[1], WEAK_DIMENSION) or band is Band.STRONG_NO_HIRE:
        return Verdict(band, f"{rested}.")
    lowered = Band(band - 1)
    return Verdict(
        lowered, f"{rested}; one band lower, since {weak[0]} is at {in_digits(weak[1])}."
    )


def _unsettled(numbers: Sequence[int]) -> str:
    """As "Questions 1 and 3 are still open"."""
    if len(numbers) == 1:
        return f"Question {numbers[0]} is still open"
    *most, last = map(str, numbers)
    return f"Questions {', '.join(most)} and {last} are still open"


def _band(mean: float) -> Band:
    limits = ((STRONG, Band.STRONG_HIRE), (HIRE, Band.HIRE), (MAYBE, Band.NO_HIRE))
    reached = (band for least, band in limits if _reaches(mean, least))
    return next(reached, Band.STRONG_NO_HIRE)


def in_digits(score: float) -> str:
    """One digit, or as many as keep it from reading like a limit that it does not reach."""
    for digits in (1, 2):
        text = f"{score:.{digits}f}"
        if _reached(float(text)) == _reached(score):
            return text
    return f"{floor(score * 100) / 100:.2f}"


def _reached(score: float) -> list[bool]:
    return [_reaches(score, limit) for limit in (STRONG, HIRE, MAYBE, WEAK_DIMENSION)]


def _reaches(score: float, limit: float) -> bool:
    return round(score, _DIGITS) >= limit
