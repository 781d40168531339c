"""What must hold of a card's front matter beyond its form."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from studyapp.bank.model import Card, CardId, Kind
from studyapp.bank.packs import Pack
from studyapp.bank.problem import Located, Problem, Steps, did_you_mean
from studyapp.bank.unfinished import UNFINISHED

_ASKED_BACK = {Kind.SCENARIO, Kind.CODING}


@dataclass(frozen=True, slots=True)
class Known:
    """What a card may refer to."""

    pack: Pack
    cards: frozenset[CardId]
    elsewhere: frozenset[CardId]

    @property
    def is_growing(self) -> bool:
        """In the core pack a link may lead to a card that is still to be written."""
        return self.pack.id == "core"

    def missing(self, card: str) -> str:
        """What is wrong with a link to a card; empty where there is such a card."""
        if card in self.cards or card in self.elsewhere:
            return ""
        return f"no such card: {card}{did_you_mean(card, self.cards | self.elsewhere)}"


def lint_front(card: Card, front: Located, known: Known) -> Iterator[Problem]:
    """All findings in one card's front matter."""
    yield from _topic(card, front, known)
    yield from _roles(card, front, known)
    yield from _key_points(card, front)
    yield from _asked_back(card, front)
    yield from _clarify_words(card, front)
    yield from _brief(card, front)
    if card.kind is Kind.CODING and not card.exercise:
        yield front.problem(("exercise",), "a coding card needs an exercise")
    if card.kind is not Kind.CODING and card.exercise and card.exercise.minutes is None:
        message = f"minutes is missing: {card.solving:g} are allowed for writing it"
        yield front.problem(("exercise",), message, warning=True)
    yield from _links(card, front, known)
    yield from _covers(card, front, known)
    yield from _sources(card, front)
    yield from _unfinished(front)


def _topic(card: Card, front: Located, known: Known) -> Iterator[Problem]:
    leaves = {topic.id for topic in known.pack.topics if topic.parent}
    if card.topic not in leaves:
        message = f"no such leaf in topics.toml: {card.topic}{did_you_mean(card.topic, leaves)}"
        yield Problem(front.file, 1, 1, "topic", message)


def _roles(card: Card, front: Located, known: Known) -> Iterator[Problem]:
    yield from _repeats(front, ("roles",), card.roles)
    for i, role in enumerate(card.roles):
        stages = known.pack.paths.get(role)
        if stages and not any(card.topic in leaves for leaves in stages.values()):
            message = f"never met: {card.topic} is not on the path of a {role}"
            yield front.problem(("roles", i), message, warning=True)


def _key_points(card: Card, front: Located) -> Iterator[Problem]:
    if not 3 <= len(card.key_points) <= 7:
        message = f"must be 3 to 7 points, not {len(card.key_points)}"
        yield front.problem(("key_points",), message)
    for i, point in enumerate(card.key_points):
        yield from _hints(front, ("key_points", i, "words"), point.words)


def _asked_back(card: Card, front: Located) -> Iterator[Problem]:
    for key, given in (("clarify", card.clarify), ("twists", card.twists)):
        if card.kind in _ASKED_BACK and not given:
            yield front.problem((key,), f"a {card.kind} card needs at least one")
        elif card.kind not in _ASKED_BACK and given:
            message = "not used: only scenario and coding cards show it"
            yield front.problem((key,), message, warning=True)


def _brief(card: Card, front: Located) -> Iterator[Problem]:
    if card.brief and card.kind is not Kind.SCENARIO:
        message = "not used: only a scenario card is put as a case"
        yield front.problem(("brief",), message, warning=True)


def _clarify_words(card: Card, front: Located) -> Iterator[Problem]:
    """One that hints at two questions tells neither from the other."""
    first: dict[str, int] = {}
    for i, asked in enumerate(card.clarify):
        yield from _hints(front, ("clarify", i, "words"), asked.words)
        for j, word in enumerate(asked.words):
            if first.setdefault(word, i) != i:
                message = f"'{word}' hints at another question, too"
                yield front.problem(("clarify", i, "words", j), message)


def _hints(front: Located, list_at: Steps, words: Sequence[str]) -> Iterator[Problem]:
    yield from _repeats(front, list_at, words)
    for i, word in enumerate(words):
        if word != word.lower():
            yield front.problem((*list_at, i), f"'{word}' must be in lower case")


def _links(card: Card, front: Located, known: Known) -> Iterator[Problem]:
    yield from _repeats(front, ("related",), card.related)
    ways: list[tuple[Steps, CardId]] = [(("related", i), it) for i, it in enumerate(card.related)]
    if card.exercise and card.exercise.variant_of:
        ways.append((("exercise", "variant_of"), card.exercise.variant_of))
    for steps, other in ways:
        if other == card.id:
            yield front.problem(steps, "a card cannot refer to itself")
        elif message := known.missing(other):
            yield front.problem(steps, message, warning=known.is_growing)


def _covers(card: Card, front: Located, known: Known) -> Iterator[Problem]:
    yield from _repeats(front, ("covers",), card.covers)
    curriculum = known.pack.curriculum
    if card.covers and not curriculum:
        message = "not used: the pack has no curriculum.txt"
        yield front.problem(("covers",), message, warning=True)
        return
    for i, item in enumerate(card.covers):
        if item not in curriculum:
            message = f"not in curriculum.txt: {item}{did_you_mean(item, curriculum)}"
            yield front.problem(("covers", i), message)


def _sources(card: Card, front: Located) -> Iterator[Problem]:
    for i, source in enumerate(card.sources):
        if not source.url.startswith("https://"):
            message = f"must start with https://, not {source.url[:40]}"
            yield front.problem(("sources", i, "url"), message)


def _unfinished(front: Located) -> Iterator[Problem]:
    for steps, text in _texts(front.data):
        if found := UNFINISHED.search(text):
            yield front.problem(steps, f"unfinished: '{found[0]}'")


def _texts(value: object, steps: Steps = ()) -> Iterator[tuple[Steps, str]]:
    if isinstance(value, str):
        yield steps, value
    entries: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for step, inner in entries:
        yield from _texts(inner, (*steps, step))


def _repeats(front: Located, list_at: Steps, values: Sequence[str]) -> Iterator[Problem]:
    for i, value in enumerate(values):
        if value in values[:i]:
            yield front.problem((*list_at, i), f"{value} is given twice")
