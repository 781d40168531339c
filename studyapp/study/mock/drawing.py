"""Which questions an interview asks: drawn by a seed, fundamentals first, repeats last."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from math import inf

from studyapp.bank import Card, CardId, Kind, Level, Role, Title, TopicId, branch_of
from studyapp.bank.model import READ
from studyapp.study.mock.rounds import PlannedRound
from studyapp.study.mock.setup import Setup
from studyapp.study.words import count

_TOO_LONG, _TOO_SHORT = 1.5, 0.25  # a card's minutes as a share of the time it would have
_TOO_LONG_TO_READ = 3.0  # as an exercise's minutes are for writing down every line of it
_MIX = {  # the share of a round's questions that comes from each level
    Level.JUNIOR: (1.0, 0.0, 0.0),
    Level.MID: (0.4, 0.6, 0.0),
    Level.SENIOR: (0.2, 0.4, 0.4),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is needed of a card to draw it."""

    card: CardId
    topic: TopicId
    level: Level
    kind: Kind
    roles: frozenset[Role]
    minutes: float
    family: CardId  # shared by the variants of an exercise, of which one is asked
    is_weak: bool = False
    graded: str = ""  # how, where it is an exercise
    is_case: bool = True  # of a scenario: it says what the case is


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A filter that could be let go, and how many questions there would be then."""

    sentence: str
    setup: Setup
    found: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """The cards of each round; fewer than wanted where the filters leave no more."""

    rounds: tuple[tuple[CardId, ...], ...]
    wanted: int
    sentence: str = ""  # empty where there are enough
    relaxations: tuple[Relaxation, ...] = field(default=())  # what helps most first

    @property
    def found(self) -> int:
        """How many questions there are."""
        return sum(map(len, self.rounds))


def candidates(
    titles: Iterable[Title],
    card_of: Callable[[CardId], Card],
    weak: Collection[TopicId] = (),
    suspended: Collection[CardId] = (),
) -> list[Candidate]:
    """The cards that may be asked; `card_of` is called for exercises and scenarios only.

    `weak` are leaves.
    """
    return [
        Candidate(
            card=title.id,
            topic=title.topic,
            level=title.level,
            kind=title.kind,
            roles=title.roles,
            minutes=title.minutes,
            family=card_of(title.id).family if title.exercise else title.id,
            is_weak=title.topic in weak,
            graded=_graded(card_of(title.id)) if title.exercise else "",
            is_case=title.kind is not Kind.SCENARIO or bool(card_of(title.id).brief),
        )
        for title in titles
        if not {title.id, title.main} & set(suspended)
    ]


def draw(
    rounds: Sequence[PlannedRound],
    setup: Setup,
    known: Sequence[Candidate],
    asked: Mapping[CardId, int] | None = None,
) -> Drawn:
    """Questions for each round, no card twice.

    `asked` says how many mocks ago a card was asked, 1 for the last; leave it out to repeat the
    interview of somebody else by its seed.
    """
    drawn = _draw(rounds, setup, known, asked or {})
    wanted = sum(each.count for each in rounds)
    result = Drawn(tuple(map(tuple, drawn)), wanted)
    if result.found >= wanted:
        return result
    relaxed = _relaxations(rounds, setup, known, asked or {}, result)
    return replace(result, sentence=_shortage(rounds, drawn, wanted), relaxations=relaxed)


def _graded(card: Card) -> str:
    return card.exercise.graded if card.exercise else ""


def _draw(
    rounds: Sequence[PlannedRound],
    setup: Setup,
    known: Sequence[Candidate],
    asked: Mapping[CardId, int],
) -> list[list[CardId]]:
    families: set[CardId] = set()
    drawn = []
    for round_ in rounds:
        fitting = [each for each in known if fits(each, round_, setup)]
        chosen = _choose(round_, setup, fitting, asked, families)
        drawn.append([each.card for each in sorted(chosen, key=lambda each: each.level.rank)])
    return drawn


def fits(candidate: Candidate, round_: PlannedRound, setup: Setup) -> bool:
    """Whether a round may ask it."""
    return (
        candidate.kind in round_.kinds
        and candidate.is_case
        and (not candidate.graded or not round_.graded or candidate.graded in round_.graded)
        and _within(candidate.topic, round_.topics)
        and _within(candidate.topic, setup.topics)
        and (setup.any_level or candidate.level.rank <= setup.level.rank + round_.harder)
        and (setup.any_role or setup.role is None or setup.role in candidate.roles)
        and (candidate.is_weak or not setup.weak_only)
    )


def _within(topic: TopicId, topics: Collection[TopicId]) -> bool:
    return not topics or topic in topics or branch_of(topic) in topics


def _choose(
    round_: PlannedRound,
    setup: Setup,
    fitting: Sequence[Candidate],
    asked: Mapping[CardId, int],
    families: set[CardId],
) -> list[Candidate]:
    """One after the other, so that each is the best beside those before it."""
    chosen: list[Candidate] = []
    lately = _of_families(asked, fitting)
    for level in _levels(setup.level, round_.count):
        left = [each for each in fitting if each.family not in families]
        if not left:
            break
        leaves = Counter(each.topic for each in chosen)
        branches = Counter(branch_of(each.topic) for each in chosen)
        best = min(
            left,
            key=lambda each: (
                is_trifle(each, round_),
                _recency(each.family, lately),
                abs(each.level.rank - level.rank),
                not _fits_the_time(each, round_),
                leaves[each.topic],
                branches[branch_of(each.topic)],
                _lot(setup.seed, each.family),
                _recency(each.card, asked),
                _lot(setup.seed, each.card),
            ),
        )
        chosen.append(best)
        families.add(best.family)
    return chosen


def is_trifle(candidate: Candidate, round_: PlannedRound) -> bool:
    """Five minutes of code cannot fill a round of 45; a spoken answer's minutes say less."""
    is_short = candidate.minutes < round_.minutes * _TOO_SHORT
    return candidate.kind is Kind.CODING and is_short


def _of_families(asked: Mapping[CardId, int], known: Iterable[Candidate]) -> Mapping[CardId, int]:
    """Who was asked a variant was asked the exercise, too."""
    lately: dict[CardId, int] = {}
    for each in known:
        if ago := asked.get(each.card):
            lately[each.family] = min(ago, lately.get(each.family, ago))
    return lately


def _fits_the_time(candidate: Candidate, round_: PlannedRound) -> bool:
    longest = _TOO_LONG_TO_READ if candidate.graded in READ else _TOO_LONG
    return _TOO_SHORT <= candidate.minutes / round_.minutes <= longest


def _levels(level: Level, questions: int) -> list[Level]:
    """The level that each question should have; a single one has the interview's own."""
    shares = _MIX[level]
    below = {each: int(shares[each.rank] * questions) for each in Level if each is not level}
    own = questions - sum(below.values())
    return [each for each in Level for _ in range(own if each is level else below[each])]


def _recency(card: CardId, asked: Mapping[CardId, int]) -> float:
    """What was never asked first, then what was asked longest ago."""
    return 1 / max(asked.get(card, inf), 1)


def _lot(seed: int, card: CardId) -> bytes:
    """The same on every machine and in every release; a new card moves no other."""
    return blake2b(f"{seed} {card}".encode(), digest_size=8).digest()


def _shortage(
    rounds: Sequence[PlannedRound], drawn: Sequence[Sequence[CardId]], wanted: int
) -> str:
    found, questions = sum(map(len, drawn)), count(wanted, "question")
    if len(rounds) == 1:
        return f"{rounds[0].title} asks for {questions}; your choice leaves {found}."
    short = [
        f"{round_.title} {len(cards)} of {round_.count}"
        for round_, cards in zip(rounds, drawn, strict=True)
        if len(cards) < round_.count
    ]
    return f"Your choice leaves {found} of {questions}: {', '.join(short)}."


def _relaxations(
    rounds: Sequence[PlannedRound],
    setup: Setup,
    known: Sequence[Candidate],
    asked: Mapping[CardId, int],
    now: Drawn,
) -> tuple[Relaxation, ...]:
    """Each filter by itself, as far as letting it go helps."""
    tried = []
    for words, relaxed in _let_go(setup):
        found = sum(map(len, _draw(rounds, relaxed, known, asked)))
        sentence = f"{words}: {found} of {count(now.wanted, 'question')}."
        tried.append(Relaxation(sentence, relaxed, found))
    helping = [each for each in tried if each.found > now.found]
    return tuple(sorted(helping, key=lambda each: -each.found))


def _let_go(setup: Setup) -> list[tuple[str, Setup]]:
    choices = [
        ("From every topic", replace(setup, topics=frozenset())),
        ("Not only from weak topics", replace(setup, weak_only=False)),
        ("Also harder ones", replace(setup, any_level=True)),
        ("Also from other roles", replace(setup, any_role=True)),
    ]
    return [(words, relaxed) for words, relaxed in choices if relaxed != setup]
