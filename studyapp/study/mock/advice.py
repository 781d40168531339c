"""What to do next: the three widest gaps, each as something that can be begun today."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from studyapp.bank import CardId, TopicId
from studyapp.study.words import count

MOST = 3
_GOOD = 3.0  # from here on nothing needs doing


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that could be better, on the scale of the scores."""

    kind: str  # dimension | topic | time
    title: str
    score: float
    practise: str = ""
    cards: tuple[CardId, ...] = ()
    topic: TopicId | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do, with the cards or the topic to do it with."""

    title: str
    text: str
    cards: tuple[CardId, ...] = ()
    topic: TopicId | None = None


ALL_WELL = "Every dimension, every topic and the time came out well. Hold a harder one next."
UNBACKED = (
    "What you rated and what you ticked do not fit together. Look at those answers again before "
    "you hold a harder one."
)
NOT_REVIEWED = "What to do next follows from the review, which is not finished yet."


class Told(Protocol):
    """What is asked of a report that names no action."""

    @property
    def questions(self) -> Sequence["Scored"]:
        """All of them."""


class Scored(Protocol):
    """What is asked of its questions."""

    @property
    def score(self) -> float | None:
        """None: not rated."""

    @property
    def is_settled(self) -> bool:
        """Whether its review is finished."""

    @property
    def unbacked(self) -> tuple[str, int] | None:
        """A score that nothing ticked speaks for."""


def without_actions(report: Told) -> str:
    """In their place: all is well only where all was looked at."""
    if not all(each.score is not None and each.is_settled for each in report.questions):
        return NOT_REVIEWED
    return UNBACKED if any(each.unbacked for each in report.questions) else ALL_WELL


def to_the_end(reached: int, questions: int, *, judged: bool) -> Action | None:
    """For who left early; `judged`: there is a verdict all the same."""
    if reached == questions:
        return None
    title = f"To the end: {reached} of {count(questions, 'question')} reached"
    few = "" if judged else "That is too few to say how you would do. "
    return Action(title, f"{few}Hold the same format again, and stay until the last question.")


def next_actions(gaps: Iterable[Gap], first: Action | None = None) -> tuple[Action, ...]:
    """The widest gaps; of each kind one before a second of any, since three of a kind are one.

    `first` comes before them.
    """
    narrowing = sorted((gap for gap in gaps if gap.score < _GOOD), key=lambda gap: gap.score)
    firsts: dict[str, Gap] = {}
    for gap in narrowing:
        firsts.setdefault(gap.kind, gap)
    rest = [gap for gap in narrowing if gap not in firsts.values()]
    found = [_action(gap) for gap in [*firsts.values(), *rest]]
    return tuple([*([first] if first else []), *found][:MOST])


def _action(gap: Gap) -> Action:
    if gap.kind == "dimension":
        return Action(f"{gap.title}: {gap.score:.1f}", gap.practise)
    if gap.kind == "topic":
        text = f"Schedule {count(len(gap.cards), 'card')} again, and read the topic meanwhile."
        return Action(f"{gap.title}: {gap.score:.1f}", text, gap.cards, gap.topic)
    text = "Hold the same format again, and hand in when the time is over, finished or not."
    return Action(f"Time: {gap.title}", text)
