"""An interview as it will be asked, with all texts in it: it can be held and read without the bank.

Packs may change while it goes on, and a year later its report must still say what was asked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from studyapp.bank import CardId, KeyPoint, Kind, Level, Page, Prompted, TopicId
from studyapp.bank.formats import Format
from studyapp.bank.rubrics import Rubric
from studyapp.study.mock.rounds import PhaseBox, PlannedRound
from studyapp.study.mock.setup import Setup, SetupError

SECOND = "How else could it be solved? Name another approach, its cost, and when you would take it."


class ProbeKind(StrEnum):
    """What comes once the main answer is in."""

    SECOND = "second"
    FOLLOW_UP = "follow-up"
    TWIST = "twist"


@dataclass(frozen=True, slots=True)
class Probe:
    """A question on top of the main one."""

    kind: ProbeKind
    ask: str
    answer: str = ""  # of a twist; that of a follow-up is on the card


@dataclass(frozen=True, slots=True)
class Question:
    """A card as it is asked."""

    card: CardId
    title: str
    topic: TopicId
    topic_title: str
    level: Level
    kind: Kind
    minutes: float  # the card's own
    key_points: tuple[KeyPoint, ...]
    brief: str = ""  # the case as it is put; none in logs of older releases
    clarify: tuple[Prompted, ...] = ()
    probes: tuple[Probe, ...] = ()
    stages: tuple[str, ...] = ()
    stage_minutes: tuple[float, ...] = ()  # planned for each; none in logs of older releases
    is_coded: bool = False  # an exercise: code is written, or a program read


@dataclass(frozen=True, slots=True)
class Round:
    """Questions that are asked one after the other, and may be come back to meanwhile."""

    title: str
    rubric: str
    minutes: float  # for each question
    phases: tuple[PhaseBox, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Everything that an interview asks and is scored by."""

    title: str
    setup: Setup
    rest: float  # minutes between two rounds
    rounds: tuple[Round, ...]
    rubrics: tuple[Rubric, ...]

    def __post_init__(self) -> None:
        if not self.rounds or not all(each.questions for each in self.rounds):
            raise ValueError("an interview without questions")

    @property
    def questions(self) -> tuple[Question, ...]:
        """Of all rounds; elsewhere a question's number is its place here, from 0."""
        return tuple(question for each in self.rounds for question in each.questions)

    def round_of(self, question: int) -> int:
        """The number of the round that a question belongs to."""
        return next(i for i in range(len(self.rounds)) if question in self.numbers(i))

    def numbers(self, round_: int) -> range:
        """The questions of a round."""
        first = sum(len(each.questions) for each in self.rounds[:round_])
        return range(first, first + len(self.rounds[round_].questions))

    def rubric_of(self, question: int) -> Rubric:
        """What a question is scored by."""
        name = self.rounds[self.round_of(question)].rubric
        return next(rubric for rubric in self.rubrics if rubric.id == name)


def make_blueprint(
    chosen: Format,
    setup: Setup,
    planned: Sequence[PlannedRound],
    drawn: Sequence[Sequence[CardId]],
    page_of: Callable[[CardId], Page],
    rubrics: Iterable[Rubric],
    topic_titles: Mapping[TopicId, str],
) -> Blueprint:
    """The drawn cards, asked as planned; a round for which none was drawn is left out.

    Raises SetupError for a round whose rubric there is not: that of a pack may be broken.
    """
    rounds = tuple(
        _round(plan, [page_of(card) for card in cards], topic_titles)
        for plan, cards in zip(planned, drawn, strict=True)
        if cards
    )
    known = {rubric.id: rubric for rubric in rubrics}
    for each in rounds:
        if each.rubric not in known:
            missing = f"there is no rubric {each.rubric!r}"
            raise SetupError(f"{each.title} cannot be scored: {missing}. See the list of packs.")
    used = dict.fromkeys(each.rubric for each in rounds)
    scored_by = tuple(rubric for name, rubric in known.items() if name in used)
    return Blueprint(chosen.title, setup, chosen.rest, rounds, scored_by)


def _round(plan: PlannedRound, pages: Iterable[Page], topic_titles: Mapping[TopicId, str]) -> Round:
    questions = tuple(_question(page, plan, topic_titles) for page in pages)
    return Round(plan.title, plan.rubric, plan.minutes, plan.phases, questions)


def _question(page: Page, plan: PlannedRound, topic_titles: Mapping[TopicId, str]) -> Question:
    card = page.card
    question = Question(
        card=card.id,
        title=card.title,
        topic=page.title.topic,
        topic_title=topic_titles.get(page.title.topic, page.title.topic),
        level=card.level,
        kind=card.kind,
        minutes=card.minutes,
        key_points=card.key_points,
        brief=card.brief,
        clarify=card.clarify,
        probes=tuple(_probes(page, plan)),
        is_coded=card.exercise is not None and card.kind is Kind.CODING,
    )
    if card.kind is not Kind.SCENARIO:
        return question
    titles = tuple(stage.title for stage in plan.stages)
    minutes = tuple(stage.minutes for stage in plan.stages)
    return replace(question, stages=titles, stage_minutes=minutes)


def _probes(page: Page, plan: PlannedRound) -> Iterator[Probe]:
    if plan.second:
        yield Probe(ProbeKind.SECOND, SECOND)
    for follow_up in islice(page.follow_ups, plan.follow_ups):
        yield Probe(ProbeKind.FOLLOW_UP, follow_up.question)
    for twist in islice(page.card.twists, plan.twists):
        yield Probe(ProbeKind.TWIST, twist.ask, twist.answer)
