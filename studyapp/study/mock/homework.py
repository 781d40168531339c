"""What an interview leaves to do: answers into the review log, weak topics and cards to mark."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.bank import CardId, TopicId
from studyapp.study.log import ReviewLog
from studyapp.study.mock.report import make_report
from studyapp.study.mock.review import Debriefing, Outcome, outcomes
from studyapp.study.mock.sitting import Sitting
from studyapp.study.notebook import Bookmark, Reason
from studyapp.study.progress import Progress
from studyapp.study.review import Grade


@dataclass(frozen=True, slots=True)
class Homework:
    """What one click on the report does."""

    outcomes: tuple[Outcome, ...]  # of weak cards that are not filed yet, the weakest first
    bookmarks: tuple[Bookmark, ...]  # weak topics, and weak cards that would not come back soon

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.bookmarks)


def homework(sitting: Sitting, marked: Collection[CardId | TopicId], now: datetime) -> Homework:
    """Of a review, as far as it has come; what is `marked` already keeps its reason.

    A suggested grade rests on key points and tests. Where the rubric calls the same answer weak, it
    counts as shaky at best, so that the card comes back soon.
    """
    report, graded, answers = make_report(sitting), _graded(sitting), sitting.answers
    weak = [graded[card] for card in report.weak_cards if card in graded]
    filed = [each for each in weak if answers[each.question].filed]
    due = [
        _shaky_at_best(each, is_own=answers[each.question].grade is not None)
        for each in weak
        if each not in filed
    ]
    soon = {each.card for each in (*filed, *due) if each.grade <= Grade.SHAKY}
    marks = [_mark(topic, now, is_topic=True) for topic in report.weak_topics]
    marks += [_mark(card, now, is_topic=False) for card in report.weak_cards if card not in soon]
    return Homework(tuple(due), tuple(mark for mark in marks if mark.target not in marked))


def file_outcome(
    outcome: Outcome, review: Debriefing, progress: Progress, log: ReviewLog, now: datetime
) -> None:
    """Record an answer once, even where the app was killed before it could note that it had."""
    if _graded(review.sitting)[outcome.card].grade != outcome.grade:
        review.grade(outcome.question, outcome.grade, now)
    if not _is_recorded(outcome, review.sitting, log):
        progress.record(outcome.card, outcome.grade, outcome.at, outcome.took, outcome.evidence)
    review.filed(outcome.question, now)


def _graded(sitting: Sitting) -> dict[CardId, Outcome]:
    """Those that are filed, too."""
    answers = tuple(replace(answer, filed=False) for answer in sitting.answers)
    return {outcome.card: outcome for outcome in outcomes(replace(sitting, answers=answers))}


def _shaky_at_best(outcome: Outcome, *, is_own: bool) -> Outcome:
    if is_own or outcome.grade <= Grade.SHAKY:
        return outcome
    return replace(outcome, grade=Grade.SHAKY, why="weak by the rubric")


def _is_recorded(outcome: Outcome, sitting: Sitting, log: ReviewLog) -> bool:
    """By the time it took: `at` of an unanswered question is that of the newest entry."""
    since = (review for review in log.history(outcome.card) if review.at >= sitting.begun)
    return any(review.took == outcome.took for review in since)


def _mark(target: CardId | TopicId, now: datetime, *, is_topic: bool) -> Bookmark:
    return Bookmark(target, is_topic, Reason.WEAK, now)
