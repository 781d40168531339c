"""What an interview leaves to do: answers into the review log, weak topics and cards to mark."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.bank import CardId, TopicId
from studyapp.study.days import Days
from studyapp.study.log import ReviewLog
from studyapp.study.mock.report import make_report
from studyapp.study.mock.review import Debriefing, Outcome, outcomes
from studyapp.study.mock.sitting import Sitting
from studyapp.study.notebook import Bookmark, Reason
from studyapp.study.progress import Progress, itself
from studyapp.study.review import Grade, Review
from studyapp.study.words import when


@dataclass(frozen=True, slots=True)
class Homework:
    """What one click on the report does."""

    outcomes: tuple[Outcome, ...]  # of weak cards that are not filed yet, the weakest first
    bookmarks: tuple[Bookmark, ...]  # weak topics, and weak cards that would not come back soon

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.bookmarks)


def homework(
    sitting: Sitting,
    marked: Collection[CardId | TopicId],
    now: datetime,
    main_of: Callable[[CardId], CardId] = itself,
    is_settled: Callable[[Outcome], bool] | None = None,
) -> Homework:
    """Of a review, as far as it has come; what is `marked` already keeps its reason.

    `is_settled`: whether an answer needs no filing; by what the review noted, unless given.

    A suggested grade rests on key points and tests. Where the rubric calls the same answer weak, it
    counts as shaky at best, so that the card comes back soon. Of a variant its exercise is marked.
    """
    report, graded, answers = make_report(sitting), _graded(sitting), sitting.answers
    weak = [graded[card] for card in report.weak_cards if card in graded]
    settled = is_settled or (lambda each: answers[each.question].filed)
    filed = [each for each in weak if settled(each)]
    due = [
        _shaky_at_best(each, is_own=answers[each.question].grade is not None)
        for each in weak
        if each not in filed
    ]
    soon = {each.card for each in (*filed, *due) if each.grade <= Grade.SHAKY}
    marks = [_mark(topic, now, is_topic=True) for topic in report.weak_topics]
    far = dict.fromkeys(main_of(card) for card in report.weak_cards if card not in soon)
    marks += [_mark(card, now, is_topic=False) for card in far]
    return Homework(tuple(due), tuple(mark for mark in marks if mark.target not in marked))


def file_outcome(
    outcome: Outcome, review: Debriefing, progress: Progress, log: ReviewLog, now: datetime
) -> None:
    """Record an answer once, even where the app was killed before it could note that it had."""
    is_filed = review.sitting.answers[outcome.question].filed  # and was taken back since
    if not is_filed and _graded(review.sitting)[outcome.card].grade != outcome.grade:
        review.grade(outcome.question, outcome.grade, now)
    if not is_recorded(outcome, review.sitting, log.history(progress.main_of(outcome.card))):
        progress.record(outcome.card, outcome.grade, outcome.at, outcome.took, outcome.evidence)
    if not is_filed:
        review.filed(outcome.question, now)


def is_recorded(outcome: Outcome, sitting: Sitting, history: Iterable[Review]) -> bool:
    """By the time it took: `at` of an unanswered question is that of the newest entry."""
    since = (review for review in history if review.at >= sitting.begun)
    return any(review.took == outcome.took for review in since)


def is_settled(outcome: Outcome, sitting: Sitting, history: Sequence[Review]) -> bool:
    """In the log; or it was taken back there, and another answer came in its place."""
    newer = any(review.at >= outcome.at for review in history)
    return newer or is_recorded(outcome, sitting, history)


def dues_after(found: Homework, progress: Progress) -> list[datetime]:
    """When the cards would be due once their answers are filed."""
    return [
        progress.previews(it.card, it.at, of_exercise=it.evidence.of_exercise)[it.grade]
        for it in found.outcomes
    ]


def dues_now(found: Homework, progress: Progress, log: ReviewLog) -> list[datetime]:
    """When the cards are due, now that their answers are filed."""
    states = (log.state(progress.main_of(outcome.card)) for outcome in found.outcomes)
    return [state.due for state in states if state is not None]


def dues_in_words(dues: Iterable[datetime], now: datetime, days: Days) -> str:
    """As "due now", "1 due now; 2 due tomorrow"; the soonest first; empty for none."""
    counted = Counter(f"due {when(due, now, days)}" for due in sorted(dues))
    if len(counted) == 1:
        return next(iter(counted))  # all alike
    return "; ".join(f"{number} {due}" for due, number in counted.items())


def _graded(sitting: Sitting) -> dict[CardId, Outcome]:
    """Those that are filed, too."""
    answers = tuple(replace(answer, filed=False) for answer in sitting.answers)
    return {outcome.card: outcome for outcome in outcomes(replace(sitting, answers=answers))}


def _shaky_at_best(outcome: Outcome, *, is_own: bool) -> Outcome:
    if is_own or outcome.grade <= Grade.SHAKY:
        return outcome
    return replace(outcome, grade=Grade.SHAKY, why="weak by the rubric")


def _mark(target: CardId | TopicId, now: datetime, *, is_topic: bool) -> Bookmark:
    return Bookmark(target, is_topic, Reason.WEAK, now)
