"""What to do next: the three widest gaps, each as something that can be begun today."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def next_actions(gaps: Iterable[Gap]) -> tuple[Action, ...]:
    """The widest gaps; of each kind one before a second of any, since three of a kind are one."""
    narrowing = sorted((gap for gap in gaps if gap.score < _GOOD), key=lambda gap: gap.score)
    firsts: dict[str, Gap] = {}
    for gap in narrowing:
        firsts.setdefault(gap.kind, gap)
    rest = [gap for gap in narrowing if gap not in firsts.values()]
    return tuple(_action(gap) for gap in [*firsts.values(), *rest][:MOST])


def _action(gap: Gap) -> Action:
    if gap.kind == "dimension":
        return Action(f"{gap.title}: {gap.score:.1f}", gap.practise)
    if gap.kind == "topic":
        text = f"Schedule {count(len(gap.cards), 'card')} for tomorrow, and read the topic again."
        return Action(f"{gap.title}: {gap.score:.1f}", text, gap.cards, gap.topic)
    text = "Hold the same format again, and hand in when the time is over, finished or not."
    return Action(f"Time: {gap.title}", text)
