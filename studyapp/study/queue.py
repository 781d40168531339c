"""What to study now: what is due and what is new, within today's minutes, interleaved."""

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zlib import crc32

from studyapp.bank import CardId, Kind, Level, Stage, Title, TopicId, branch_of
from studyapp.study.days import Days
from studyapp.study.memory import Remembered
from studyapp.study.review import MinutesOf, Review, Sign
from studyapp.study.settings import Goal
from studyapp.study.words import count

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
FIRST_PACE = 0.5  # recalling in the mind is quicker than speaking an answer
_SLOWEST, _FASTEST = 2.0, 0.1
_PACE_FROM = 50  # reviews
_NEW_COSTS = 2  # recalls: a new card is read in full and comes back at its steps
_LEAST_FOR_RECALL = 0.25  # of the card's minutes, however quick the learner was lately
_LEAST_FOR_NEW = 0.5  # nobody learns by rushing through
_LEAST_FOR_CODE = 1.0  # it is written in full; an exercise's each time it comes back, too
_ALMOST_NOTHING = 1e-6  # minutes: sums in another order differ by less
_NEW_AHEAD = 12  # cards of the path to look at for one that fits


@dataclass(frozen=True, slots=True)
class Cost:
    """Minutes for a card. None costs more than a whole day has, or it would never be planned."""

    pace: float
    most: float

    def of_recall(self, title: Title) -> float:
        """Seen before; an exercise is solved anew."""
        least = _LEAST_FOR_CODE if title.exercise else _LEAST_FOR_RECALL
        return self._of(title, max(self.pace, least))

    def of_new(self, title: Title) -> float:
        """With the time to learn it."""
        if title.exercise:
            return self.of_recall(title)
        least = _LEAST_FOR_CODE if title.kind is Kind.CODING else _LEAST_FOR_NEW
        return self._of(title, max(self.pace * _NEW_COSTS, least))

    def _of(self, title: Title, share: float) -> float:
        minutes = title.minutes_to_solve if title.exercise else title.minutes
        return min(minutes * share, self.most)


@dataclass(frozen=True, slots=True)
class Today:
    """What can be finished today, in the order to study it."""

    recall: tuple[CardId, ...] = ()
    new: tuple[CardId, ...] = ()
    later: int = 0  # due cards that did not fit
    recall_minutes: float = 0.0
    new_minutes: float = 0.0
    reasons: Mapping[CardId, str] = field(default_factory=dict)  # why each card, in words
    exercises: frozenset[CardId] = frozenset()  # which of the cards are to be solved

    @property
    def cards(self) -> tuple[CardId, ...]:
        """Recall first."""
        return self.recall + self.new

    @property
    def minutes(self) -> float:
        """What all of it takes."""
        return self.recall_minutes + self.new_minutes


def counted(cards: Collection[CardId], plan: Today) -> str:
    """As "12 to recall, 4 new, 1 exercise": what is to be solved is neither of the others."""
    solved = plan.exercises.intersection(cards)
    new = frozenset(plan.new).intersection(cards) - solved
    parts = (
        (len(cards) - len(new) - len(solved), "{} to recall"),
        (len(new), "{} new"),
        (len(solved), count(len(solved), "exercise")),
    )
    return ", ".join(words.format(number) for number, words in parts if number)


def plan_today(
    titles: Sequence[Title],
    states: Mapping[CardId, Remembered],
    suspended: Collection[CardId],
    goal: Goal,
    stages: Sequence[Stage],
    now: datetime,
    days: Days,
    *,
    used: timedelta = timedelta(),
    pace: float = FIRST_PACE,
) -> Today:
    """The cards that fit into what is left of today's minutes: due ones first, then new ones.

    `titles` are the whole bank's in order, `stages` those of the goal's role; `used` is the time
    already spent today, no less than `used_as_planned` says; `pace` comes from `pace_of`.
    """
    today = days.of(now)
    tomorrow = days.start(today + _DAY)
    active = {title.id: title for title in titles if title.id not in suspended}
    left = min(goal.minutes_a_day - used / _MINUTE, (tomorrow - now) / _MINUTE)

    due = [active[card] for card, state in states.items() if state.due <= now and card in active]
    due.sort(key=lambda title: _urgency(title.id, states[title.id], tomorrow))
    cost = Cost(pace, goal.minutes_a_day)
    recall, recall_minutes = _fitting(due, cost.of_recall, left)

    path = (active[card] for card in _path(titles, goal, stages) if card in active)
    unseen = (title for title in path if title.id not in states)
    new, new_minutes = _fitting(unseen, cost.of_new, left - recall_minutes, ahead=_NEW_AHEAD)

    return Today(
        recall=interleave(recall),
        new=tuple(title.id for title in new),
        later=len(due) - len(recall),
        recall_minutes=recall_minutes,
        new_minutes=new_minutes,
        reasons={title.id: _why_due(states[title.id], today, days) for title in recall}
        | {title.id: "new on your path" for title in new},
        exercises=frozenset(title.id for title in (*recall, *new) if title.exercise),
    )


def used_as_planned(
    titles: Sequence[Title],
    states: Mapping[CardId, Remembered],
    begun: Collection[CardId],
    goal: Goal,
    now: datetime,
    days: Days,
    *,
    pace: float = FIRST_PACE,
) -> timedelta:
    """What today's answers were to take by the plan; `begun` are the cards first seen today.

    Taken off the day's minutes, it leaves of this morning's plan exactly what is not done yet: who
    was quicker has finished early, and is not given more.
    """
    cost, today = Cost(pace, goal.minutes_a_day), days.of(now)
    minutes = 0.0
    for title in titles:
        state = states.get(title.id)
        if state is None or days.of(state.last_review) != today:
            continue
        minutes += cost.of_new(title) if title.id in begun else cost.of_recall(title)
        if state.due <= now:  # that part stands in the plan again
            minutes -= cost.of_recall(title)
    return minutes * _MINUTE


def pace_of(reviews: Sequence[Review], minutes_of: MinutesOf) -> float:
    """The learner's pace: the median of time taken to time allowed, over the newest reviews."""
    ratios = sorted(
        review.took / (_MINUTE * minutes)
        for review in reviews[-_PACE_FROM:]
        if (minutes := minutes_of(review))
    )
    if len(ratios) < 5:  # too few to tell
        return FIRST_PACE
    return min(max(ratios[len(ratios) // 2], _FASTEST), _SLOWEST)


def interleave(titles: Sequence[Title]) -> tuple[CardId, ...]:
    """Keep the order as far as topics can alternate: no two neighbours of one leaf if avoidable."""
    leaves: dict[TopicId, deque[tuple[int, Title]]] = {}
    for place, title in enumerate(titles):
        leaves.setdefault(title.topic, deque()).append((place, title))
    ordered: list[CardId] = []
    last: TopicId | None = None
    for left in range(len(titles), 0, -1):
        last = _next_leaf(leaves, left, last)
        ordered.append(leaves[last].popleft()[1].id)
        if not leaves[last]:
            del leaves[last]
    return tuple(ordered)


def _next_leaf(
    leaves: Mapping[TopicId, Sequence[tuple[int, Title]]], left: int, last: TopicId | None
) -> TopicId:
    """Of the leaves that may follow, the one whose next card is first in order."""
    others = [leaf for leaf in leaves if leaf != last]
    pressing = [leaf for leaf in others if 2 * len(leaves[leaf]) > left]  # now or side by side
    elsewhere = [leaf for leaf in others if last is None or branch_of(leaf) != branch_of(last)]
    choice = pressing or elsewhere or others or list(leaves)
    return min(choice, key=lambda leaf: leaves[leaf][0][0])


def _fitting(
    titles: Iterable[Title],
    cost: Callable[[Title], float],
    minutes: float,
    ahead: int | None = None,
) -> tuple[list[Title], float]:
    """Those that fit, in order, and their minutes; at most `ahead` that do not are passed over."""
    taken: list[Title] = []
    spent, passed = 0.0, 0
    for title in titles:
        if spent + cost(title) <= minutes + _ALMOST_NOTHING:
            spent += cost(title)
            taken.append(title)
        else:
            passed += 1
        if passed == ahead:
            break
    return taken, spent


def _urgency(card: CardId, state: Remembered, tomorrow: datetime) -> tuple[bool, float, int]:
    """Signs first, then the most overdue for its interval; as of tonight, not to jump all day."""
    interval = max(state.due - state.last_review, _DAY)
    overdue = (tomorrow - state.due) / interval
    return not state.signs.weak, -overdue, crc32(f"{tomorrow} {card}".encode())


def _path(titles: Sequence[Title], goal: Goal, stages: Sequence[Stage]) -> list[CardId]:
    """The role's stages up to the goal's level; without a role the whole bank, junior first."""
    highest = (goal.level or Level.SENIOR).rank
    if goal.role is not None:
        mine = [s for s in stages if s.role is goal.role and s.level.rank <= highest]
        return [card for stage in sorted(mine, key=lambda s: s.level.rank) for card in stage.cards]
    fitting = [title for title in titles if title.level.rank <= highest]
    return [title.id for title in sorted(fitting, key=lambda title: title.level.rank)]


def _why_due(state: Remembered, today: date, days: Days) -> str:
    if Sign.SURE_BUT_WRONG in state.signs:
        return "sure but wrong lately"
    if Sign.LAPSE in state.signs:
        return "forgotten lately"
    if Sign.SHAKY in state.signs:
        return "shaky lately"
    overdue = (today - days.of(state.due)).days
    return f"due for {count(overdue, 'day')}" if overdue > 0 else "due today"
