"""Whether the learner knows what they know: being right when sure and when unsure."""

from collections.abc import Iterable
from dataclasses import dataclass

from studyapp.study.review import Confidence, Grade, Review


@dataclass(frozen=True, slots=True)
class Calibration:
    """Answers with a confidence, and how many of them were right."""

    sure: int = 0
    sure_right: int = 0
    unsure: int = 0
    unsure_right: int = 0

    @property
    def right_when_sure(self) -> float | None:
        """0 to 1; None where the learner was never sure."""
        return self.sure_right / self.sure if self.sure else None

    @property
    def right_when_unsure(self) -> float | None:
        """0 to 1; None where the learner was never unsure."""
        return self.unsure_right / self.unsure if self.unsure else None


def calibration(reviews: Iterable[Review]) -> Calibration:
    """Shaky but right is right."""
    told = [(review.evidence.confidence, review.grade > Grade.MISSED) for review in reviews]
    return Calibration(
        sure=sum(felt is Confidence.SURE for felt, _ in told),
        sure_right=sum(right for felt, right in told if felt is Confidence.SURE),
        unsure=sum(felt is Confidence.UNSURE for felt, _ in told),
        unsure_right=sum(right for felt, right in told if felt is Confidence.UNSURE),
    )
