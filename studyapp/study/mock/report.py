"""What an interview came to: a pure function of where its review stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from studyapp.bank import CardId, TopicId
from studyapp.bank.rubrics import Dimension, Trace
from studyapp.study.mock.advice import Action, Gap, next_actions, to_the_end
from studyapp.study.mock.cues import milliseconds
from studyapp.study.mock.deeds import CODE
from studyapp.study.mock.scoring import mean_score, scores_of
from studyapp.study.mock.setup import Setup
from studyapp.study.mock.sitting import Sitting
from studyapp.study.mock.verdict import Verdict, verdict

GOOD = 3
"""A score that speaks of most of what there was to say."""
WEAK = 2.5
"""A card or topic with less on average is worth coming back to."""


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """How one question went; times in milliseconds."""

    number: int
    card: CardId
    title: str
    topic: TopicId
    topic_title: str
    round: str
    is_reached: bool
    is_answered: bool
    estimate: int | None
    score: float | None  # None: not rated yet, or not reached
    spent: int  # on the main answer
    spent_after: int  # on what followed up on it
    box: int
    points: int | None  # confirmed
    of_points: int
    passed: int | None
    cases: int | None
    has_code: bool  # that could be run
    ran_all: bool  # the hidden cases, too
    asked: int  # back
    is_settled: bool  # graded, or every dimension scored; so is what needs no review
    unbacked: tuple[str, int] | None  # rated well though none of its key points was ticked
    stages: tuple[tuple[str, int], ...]  # with the time spent on each

    @property
    def is_over(self) -> bool:
        """Whether it took longer than its box."""
        return self.spent > self.box

    @property
    def is_weak(self) -> bool:
        """Whether it should be asked again soon."""
        return self.score is not None and self.score < WEAK


@dataclass(frozen=True, slots=True)
class DimensionResult:
    """A dimension over all questions that were scored by it."""

    rubric: str
    rubric_title: str
    dimension: Dimension
    score: float
    questions: int


@dataclass(frozen=True, slots=True)
class TopicResult:
    """A leaf over all its questions."""

    topic: TopicId
    title: str
    score: float
    questions: int


@dataclass(frozen=True, slots=True)
class Calibrated:
    """Estimates against what was settled; above 0 where the learner thought better of it."""

    title: str  # of the rubric
    gap: float
    questions: int

    @property
    def sentence(self) -> str:
        """As "You under-rate ML design by 0.7."."""
        if abs(self.gap) < 0.25:
            return f"You judge {self.title} rightly."
        way = "over" if self.gap > 0 else "under"
        return f"You {way}-rate {self.title} by {abs(self.gap):.1f}."


@dataclass(frozen=True, slots=True)
class TimeUse:
    """Times in milliseconds."""

    spent: int
    box: int  # of the questions that were reached
    over: int  # how many of them took longer than their box
    interruptions: int
    away: int
    left_full_screen: int = 0  # times


@dataclass(frozen=True, slots=True)
class Report:
    """Everything there is to say about an interview."""

    title: str
    setup: Setup
    begun: datetime
    was_left: bool
    questions: tuple[QuestionResult, ...]
    dimensions: tuple[DimensionResult, ...]
    topics: tuple[TopicResult, ...]
    mean: float | None
    verdict: Verdict
    time: TimeUse
    calibration: tuple[Calibrated, ...]
    actions: tuple[Action, ...]  # three at most

    @property
    def weak_cards(self) -> tuple[CardId, ...]:
        """To be scheduled or bookmarked, the weakest first."""
        weak = [each for each in self.questions if each.is_weak]
        return tuple(each.card for each in sorted(weak, key=lambda each: each.score or 0))

    @property
    def weak_topics(self) -> tuple[TopicId, ...]:
        """Leaves, the weakest first."""
        return tuple(each.topic for each in self.topics if each.score < WEAK)


def make_report(sitting: Sitting) -> Report:
    """As far as the review has come."""
    results = tuple(_question(sitting, i) for i in range(len(sitting.answers)))
    dimensions, topics = _dimensions(sitting), _topics(results)
    scored = sum(each.score is not None for each in results)
    mean = _mean(sitting, results)
    named = [(each.dimension.title.lower(), each.score) for each in dimensions]
    time = _time(sitting, results)
    unsettled = [it.number + 1 for it in results if it.is_reached and not it.is_settled]
    judged = verdict(mean, named, scored, len(results), unsettled)
    reached = sum(each.is_reached for each in results)
    enough = judged.band is not None or bool(unsettled)
    unfinished = to_the_end(reached, len(results), judged=enough)
    return Report(
        title=sitting.blueprint.title,
        setup=sitting.blueprint.setup,
        begun=sitting.begun,
        was_left=sitting.was_left,
        questions=results,
        dimensions=dimensions,
        topics=topics,
        mean=mean,
        verdict=judged,
        time=time,
        calibration=_calibration(sitting, results),
        actions=next_actions(_gaps(results, dimensions, topics, time), unfinished),
    )


def _question(sitting: Sitting, number: int) -> QuestionResult:
    blueprint, answer = sitting.blueprint, sitting.answers[number]
    asked, round_ = blueprint.questions[number], blueprint.rounds[blueprint.round_of(number)]
    reached, tried = sitting.is_reached(number), answer.tried
    return QuestionResult(
        number=number,
        card=asked.card,
        title=asked.title,
        topic=asked.topic,
        topic_title=asked.topic_title,
        round=round_.title,
        is_reached=reached,
        is_answered=answer.is_answered,
        estimate=answer.estimate,
        score=mean_score(sitting, number) if reached else None,
        spent=answer.spent,
        spent_after=answer.spent_after,
        box=milliseconds(round_.minutes),
        points=len(answer.points) if answer.points is not None else None,
        of_points=len(asked.key_points),
        passed=tried.passed if tried else None,
        cases=tried.cases if tried else None,
        has_code=asked.is_coded and bool(answer.texts.get(CODE, "").strip()),
        ran_all=tried is not None and tried.submitted,
        asked=len(answer.asked),
        is_settled=_is_settled(sitting, number),
        unbacked=_unbacked(sitting, number),
        stages=tuple((it, answer.spent_on_stages.get(i, 0)) for i, it in enumerate(asked.stages)),
    )


def _is_settled(sitting: Sitting, number: int) -> bool:
    answer = sitting.answers[number]
    if answer.filed or not answer.is_answered:
        return True
    return all(each.id in answer.ratings for each in sitting.blueprint.rubric_of(number).dimensions)


def _unbacked(sitting: Sitting, number: int) -> tuple[str, int] | None:
    """A score against what was ticked, with its dimension: one of the two cannot be right."""
    answer = sitting.answers[number]
    if answer.points != () or not sitting.blueprint.questions[number].key_points:
        return None
    rated = (
        (each.title, answer.ratings.get(each.id, 0))
        for each in sitting.blueprint.rubric_of(number).dimensions
        if each.suggest is Trace.POINTS
    )
    return next(((title, score) for title, score in rated if score >= GOOD), None)


def _mean(sitting: Sitting, results: Iterable[QuestionResult]) -> float | None:
    """Of the rounds, so that one case weighs as much as eight short questions."""
    rounds: dict[int, list[float]] = defaultdict(list)
    for each in results:
        if each.score is not None:
            rounds[sitting.blueprint.round_of(each.number)].append(each.score)
    return fmean(map(fmean, rounds.values())) if rounds else None


def _dimensions(sitting: Sitting) -> tuple[DimensionResult, ...]:
    """In the order of the rounds' rubrics."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in range(len(sitting.answers)):
        if sitting.is_reached(number):
            rubric = sitting.blueprint.rubric_of(number)
            for name, score in scores_of(sitting, number).items():
                found[rubric.id, name].append(score)
    return tuple(
        DimensionResult(rubric.id, rubric.title, dimension, fmean(scores), len(scores))
        for rubric in sitting.blueprint.rubrics
        for dimension in rubric.dimensions
        if (scores := found.get((rubric.id, dimension.id)))
    )


def _topics(results: Iterable[QuestionResult]) -> tuple[TopicResult, ...]:
    """The weakest first."""
    found: dict[tuple[TopicId, str], list[float]] = defaultdict(list)
    for each in results:
        if each.score is not None:
            found[each.topic, each.topic_title].append(each.score)
    topics = [TopicResult(*topic, fmean(scores), len(scores)) for topic, scores in found.items()]
    return tuple(sorted(topics, key=lambda each: each.score))


def _time(sitting: Sitting, results: Sequence[QuestionResult]) -> TimeUse:
    stops = sitting.interruptions
    reached = [each for each in results if each.is_reached]
    return TimeUse(
        spent=sum(it.spent + it.spent_after for it in reached) + sum(sitting.idle.values()),
        box=sum(each.box for each in reached),
        over=sum(each.is_over for each in reached),
        interruptions=len(stops),
        away=sum(stop.away for stop in stops),
        left_full_screen=sitting.left_full_screen,
    )


def _calibration(sitting: Sitting, results: Iterable[QuestionResult]) -> tuple[Calibrated, ...]:
    """By rubric: somebody may judge their code well and their design badly."""
    found: dict[str, list[float]] = defaultdict(list)
    for each in results:
        if each.estimate is not None and each.score is not None:
            rubric = sitting.blueprint.rubric_of(each.number)
            found[rubric.title].append(each.estimate - each.score)
    return tuple(Calibrated(title, fmean(gaps), len(gaps)) for title, gaps in found.items())


def _gaps(
    results: Sequence[QuestionResult],
    dimensions: Iterable[DimensionResult],
    topics: Iterable[TopicResult],
    time: TimeUse,
) -> Iterable[Gap]:
    for each in dimensions:
        what = f"{each.dimension.title} ({each.rubric_title})"
        yield Gap("dimension", what, each.score, each.dimension.practise)
    for topic in topics:
        cards = tuple(it.card for it in results if it.topic == topic.topic and it.is_weak)
        if cards:
            yield Gap("topic", topic.title, topic.score, cards=cards, topic=topic.topic)
    if time.over:
        share = time.over / sum(each.is_reached for each in results)
        yield Gap("time", f"{time.over} over the time", 4 - 3 * share)
