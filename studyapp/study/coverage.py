"""How much of each topic was seen and how well it is known; what waits there."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from studyapp.bank import CardId, Title, TopicId
from studyapp.bank.standing import Standing
from studyapp.study.days import Days
from studyapp.study.memory import Remembered, known

EVERYTHING = TopicId("")
"""The whole bank's place among the topics."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far a topic is learnt."""

    cards: int = 0
    seen: int = 0
    recall: float = 0.0  # the sum of the chances of knowing the seen cards

    @property
    def share(self) -> float:
        """Of the topic's cards, how many were seen: 0 to 1."""
        return self.seen / self.cards if self.cards else 0.0

    @property
    def mastery(self) -> float:
        """Mean chance of knowing a card today, 0 for those unseen or to be learnt: 0 to 1."""
        return self.recall / self.cards if self.cards else 0.0


@dataclass(slots=True)
class Counts:
    """What waits in a topic; a card set aside is counted in `cards` alone.

    Done: seen, and neither due nor weak. A weak card may be due as well.
    """

    cards: int = 0
    due: int = 0
    weak: int = 0
    new: int = 0
    done: int = 0


def coverage(
    titles: Iterable[Title], states: Mapping[CardId, Remembered], now: datetime, days: Days
) -> dict[TopicId, Coverage]:
    """By leaf and branch, and for `EVERYTHING`."""
    today = days.of(now)
    sums: dict[TopicId, list[float]] = {EVERYTHING: [0, 0, 0.0]}
    for title in titles:
        state = states.get(title.id)
        recall = known(state, today, days) if state else 0.0
        for topic in _above(title.topic):
            found = sums.setdefault(topic, [0, 0, 0.0])
            found[0] += 1
            found[1] += state is not None
            found[2] += recall
    return {
        topic: Coverage(int(cards), int(seen), recall)
        for topic, (cards, seen, recall) in sums.items()
    }


def counts(titles: Iterable[Title], standing: Standing) -> dict[TopicId, Counts]:
    """By leaf and branch, and for `EVERYTHING`."""
    leaves: dict[TopicId, list[CardId]] = {}
    for title in titles:
        leaves.setdefault(title.topic, []).append(title.id)
    found = {EVERYTHING: Counts()}
    for leaf, cards in leaves.items():
        for topic in _above(leaf):
            _add(found.setdefault(topic, Counts()), cards, standing)
    return found


def _add(counts: Counts, cards: Collection[CardId], standing: Standing) -> None:
    counts.cards += len(cards)
    counts.due += len(standing.due.intersection(cards))
    counts.weak += len(standing.weak.intersection(cards))
    counts.new += len(standing.new.intersection(cards))
    counts.done += len(standing.done.intersection(cards))


def _above(leaf: TopicId) -> Iterator[TopicId]:
    """The leaf, its branch and everything."""
    yield leaf
    branch, slash, _ = leaf.partition("/")
    if slash:
        yield TopicId(branch)
    yield EVERYTHING
