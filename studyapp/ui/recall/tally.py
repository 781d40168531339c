"""What a recall session amounted to."""

from datetime import datetime, timedelta

from studyapp.bank import CardId
from studyapp.study.review import Confidence, Grade, Review
from studyapp.study.session import Answer


class Tally:
    """The answers of a session that still count; an undone one does not."""

    def __init__(self) -> None:
        self._answers: dict[tuple[CardId, datetime], Answer] = {}

    def __len__(self) -> int:
        return len(self._answers)

    def add(self, answer: Answer) -> None:
        """One more."""
        self._answers[answer.card, answer.at] = answer

    def take_back(self, review: Review) -> None:
        """It was undone; nothing happens where it was not of this session."""
        self._answers.pop((review.card, review.at), None)

    def put_back(self, review: Review) -> None:
        """It was redone."""
        confidence = review.evidence.confidence
        self.add(Answer(review.card, review.grade, review.at, review.took, confidence))

    @property
    def recalled(self) -> int:
        """Answers graded shaky or better."""
        return sum(answer.grade is not Grade.MISSED for answer in self._answers.values())

    @property
    def took(self) -> timedelta:
        """Altogether."""
        return sum((answer.took for answer in self._answers.values()), timedelta())

    @property
    def sure_but_wrong(self) -> list[CardId]:
        """The cards missed after revealing as sure, each once, in order."""
        wrong = (
            answer.card
            for answer in self._answers.values()
            if answer.grade is Grade.MISSED and answer.confidence is Confidence.SURE
        )
        return list(dict.fromkeys(wrong))
