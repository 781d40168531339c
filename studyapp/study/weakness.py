"""Which cards and topics are weak, and why: pure functions of reviews and states."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from studyapp.bank import CardId, Title, TopicId
from studyapp.study.review import Confidence, Grade, MinutesOf, Review, Sign
from studyapp.study.standing import Stood

_RECENT = 5  # reviews of a card that count
_TOO_SHAKY = 2  # of these


def signs(history: Sequence[Review], minutes_of: MinutesOf) -> Sign:
    """What the last five of a card's reviews warn of.

    Takes all its reviews, oldest first: whether a miss is a lapse depends on what went before.
    """
    recent = history[-_RECENT:]
    found = Sign.NONE
    if any(review.grade is Grade.MISSED for review in _after_learning(history)[-_RECENT:]):
        found |= Sign.LAPSE
    if any(_sure_but_wrong(review) for review in recent):
        found |= Sign.SURE_BUT_WRONG
    if sum(review.grade is Grade.SHAKY for review in recent) >= _TOO_SHAKY:
        found |= Sign.SHAKY
    if any(is_slow(review, minutes_of(review)) for review in recent):
        found |= Sign.SLOW
    return found


def is_slow(review: Review, minutes: float) -> bool:
    """Whether it took more than twice the minutes; without a target nothing is slow."""
    return minutes > 0 and review.took.total_seconds() > 2 * minutes * 60


def _sure_but_wrong(review: Review) -> bool:
    return review.grade is Grade.MISSED and review.evidence.confidence is Confidence.SURE


def _after_learning(history: Sequence[Review]) -> Sequence[Review]:
    """The reviews since the card left its learning steps: two solid answers or one effortless.

    An exercise has a single step.
    """
    solid = 0
    for index, review in enumerate(history, start=1):
        if review.grade is Grade.SOLID:
            solid += 1
        elif review.grade is Grade.MISSED:
            solid = 0
        steps = 1 if review.evidence.of_exercise else 2
        through = review.grade is not Grade.MISSED and solid >= steps
        if through or review.grade is Grade.EFFORTLESS:
            return history[index:]
    return ()


@dataclass(frozen=True, slots=True)
class WeakTopic:
    """A leaf with weak cards; the counts are of cards."""

    topic: TopicId
    seen: int
    weak: int
    sure_but_wrong: int
    lapses: int
    shaky: int
    slow: int

    @property
    def share(self) -> float:
        """How weak it is: the share of its seen cards that are."""
        return self.weak / self.seen

    @property
    def why(self) -> str:
        """In words, such as "1 sure but wrong, 2 lapses, 3 slow"."""
        counts = (
            (self.sure_but_wrong, "sure but wrong"),
            (self.lapses, "lapse" if self.lapses == 1 else "lapses"),
            (self.shaky, "shaky"),
            (self.slow, "slow"),
        )
        return ", ".join(f"{count} {word}" for count, word in counts if count)


def weak_topics(states: Mapping[CardId, Stood], titles: Iterable[Title]) -> list[WeakTopic]:
    """The leaves with a weak card: those with "sure but wrong" first, then the weakest."""
    seen: dict[TopicId, list[Sign]] = defaultdict(list)
    for title in titles:
        if state := states.get(title.id):
            seen[title.topic].append(state.signs)
    topics = [_weak_topic(topic, found) for topic, found in seen.items()]
    return sorted(
        (topic for topic in topics if topic.weak),
        key=lambda topic: (not topic.sure_but_wrong, -topic.share, -topic.weak),
    )


def weak_cards(states: Mapping[CardId, Stood], titles: Iterable[Title]) -> list[Title]:
    """The weak cards in the bank's order, "sure but wrong" first."""
    weak = [title for title in titles if title.id in states and states[title.id].signs.weak]
    return sorted(weak, key=lambda title: Sign.SURE_BUT_WRONG not in states[title.id].signs)


def _weak_topic(topic: TopicId, found: Sequence[Sign]) -> WeakTopic:
    def count(sign: Sign) -> int:
        return sum(sign in signs for signs in found)

    return WeakTopic(
        topic=topic,
        seen=len(found),
        weak=sum(signs.weak for signs in found),
        sure_but_wrong=count(Sign.SURE_BUT_WRONG),
        lapses=count(Sign.LAPSE),
        shaky=count(Sign.SHAKY),
        slow=count(Sign.SLOW),
    )
