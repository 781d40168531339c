"""The list of exercises as plain values: where the learner stands with each, filters, what next."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from studyapp.bank import CardId, Exercise, Title, TopicId, branch_of
from studyapp.bank.tokens import fold
from studyapp.practice import Attempt, Graded
from studyapp.practice.standing import Stand, stand_of
from studyapp.study.overview import Overview
from studyapp.study.progress import itself
from studyapp.study.weakness import weak_topics
from studyapp.study.words import clock_face
from studyapp.ui.exercise.wording import listed

LANGUAGES = {"python": "Python", "sql": "SQL"}
KINDS = {
    Graded.WRITE: "Write",
    Graded.PREDICT: "Predict output",
    Graded.FIND_BUG: "Find the bug",
    Graded.FILL_GAP: "Fill the gaps",
    Graded.COMPLEXITY: "Complexity",
}
DUE = "Due"
OTHER_INPUTS = "Other inputs"
"""How a variant is told from the exercise above it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise, as the list shows it."""

    title: Title
    exercise: Exercise
    stand: Stand
    due: bool
    best: timedelta | None
    lacking: tuple[str, ...]  # libraries that are not installed

    @property
    def is_variant(self) -> bool:
        """Whether it stands below the exercise that it varies, and is not counted."""
        return self.title.variant_of is not None

    @property
    def state(self) -> str:
        """As "Due · passed, best 4:10"."""
        best = f", best {clock_face(self.best.total_seconds())}" if self.best else ""
        words = f"{self.stand}{best}"
        return f"{DUE} · {words[0].lower()}{words[1:]}" if self.due else words

    @property
    def about(self) -> str:
        """As "Junior · 15 min · Write · Python · needs numpy (not installed)"."""
        exercise = self.exercise
        parts = [
            self.title.level.label,
            f"{self.title.minutes_to_solve:g} min",
            KINDS[Graded(exercise.graded)],
            LANGUAGES[exercise.language],
        ]
        if self.is_variant:
            parts.insert(0, OTHER_INPUTS)
        if exercise.needs:
            parts.append(f"needs {listed(map(self._library, exercise.needs))}")
        return " · ".join(parts)

    def _library(self, name: str) -> str:
        return f"{name} (not installed)" if name in self.lacking else name


class Records(NamedTuple):
    """What the workbook tells of all exercises."""

    newest: Mapping[CardId, Attempt]
    best: Mapping[CardId, timedelta]
    drafted: Mapping[CardId, datetime]


class Chip(NamedTuple):
    """Something to filter by; of a group's chips any one must hold."""

    group: str
    label: str


class Group(NamedTuple):
    """A branch of the topic tree with its exercises."""

    title: str
    entries: tuple[Entry, ...]

    @property
    def size(self) -> int:
        """How many exercises, without their variants."""
        return sum(not entry.is_variant for entry in self.entries)


class Offer(NamedTuple):
    """An exercise to go on with, and why this one."""

    card: CardId
    title: str
    why: str


def entries_of(
    overview: Overview,
    exercises: Mapping[CardId, Exercise],
    records: Records,
    missing: Collection[str],
) -> list[Entry]:
    """All exercises of the bank, in its order; below each its variants."""
    return [
        Entry(
            title,
            exercises[title.id],
            stand_of(records.newest.get(title.id), records.drafted.get(title.id)),
            title.id in overview.standing.due,
            records.best.get(title.id),
            tuple(need for need in exercises[title.id].needs if need in missing),
        )
        for title in _titles(overview)
        if title.id in exercises
    ]


def _titles(overview: Overview) -> Iterator[Title]:
    variants: dict[CardId, list[Title]] = {}
    for each in overview.variants:
        variants.setdefault(each.main, []).append(each)
    for title in overview.titles:
        yield title
        yield from variants.get(title.id, ())


# Filtering


def chips_of(entries: Sequence[Entry]) -> list[Chip]:
    """Those that some exercises have and others have not; the states always."""
    states = [DUE, *map(str, Stand)]
    chips = [Chip("state", label) for label in states]
    for group in ("language", "kind", "needs"):
        found = {label for entry in entries for label in _labels(entry, group)}
        if group == "needs" or len(found) > 1:
            chips += [Chip(group, label) for label in _in_order(group, found)]
    return chips


def chosen(
    entries: Iterable[Entry], said: str, chips: Collection[Chip], topics: Mapping[TopicId, str]
) -> list[Entry]:
    """What holds all the words and, of each group of chips, one."""
    words = fold(said).split()
    wanted: dict[str, set[str]] = {}
    for chip in chips:
        wanted.setdefault(chip.group, set()).add(chip.label)
    return [
        entry
        for entry in entries
        if all(word in _text(entry, topics) for word in words)
        and all(labels & set(_labels(entry, group)) for group, labels in wanted.items())
    ]


def groups_of(entries: Iterable[Entry], overview: Overview) -> list[Group]:
    """By branch, in the order of the topic tree."""
    branches: dict[TopicId, list[Entry]] = {
        topic.id: [] for topic in overview.topics if topic.parent is None
    }
    for entry in entries:
        branches[branch_of(entry.title.topic)].append(entry)
    names = names_of(overview)
    return [Group(names[branch], tuple(found)) for branch, found in branches.items() if found]


def names_of(overview: Overview) -> dict[TopicId, str]:
    """What the topics are called."""
    return {topic.id: topic.title for topic in overview.topics}


def _labels(entry: Entry, group: str) -> tuple[str, ...]:
    exercise = entry.exercise
    match group:
        case "state":
            return (str(entry.stand), DUE) if entry.due else (str(entry.stand),)
        case "language":
            return (LANGUAGES[exercise.language],)
        case "kind":
            return (KINDS[Graded(exercise.graded)],)
        case _:
            return exercise.needs


def _in_order(group: str, labels: Collection[str]) -> list[str]:
    known = [*LANGUAGES.values(), *KINDS.values()]
    return sorted(labels) if group == "needs" else [label for label in known if label in labels]


def _text(entry: Entry, topics: Mapping[TopicId, str]) -> str:
    title = entry.title
    leaf, branch = topics.get(title.topic, ""), topics.get(branch_of(title.topic), "")
    return fold(" ".join((title.to_solve, title.title, title.id, leaf, branch, entry.about)))


# What next


def to_continue(entries: Iterable[Entry], drafted: Mapping[CardId, datetime]) -> Offer | None:
    """What was written at last and is not done."""
    under_way = [entry for entry in entries if entry.stand is Stand.UNDER_WAY]
    newest = max(under_way, key=lambda entry: drafted[entry.title.id], default=None)
    return _offer(newest, "under way") if newest else None


def next_for(
    entries: Sequence[Entry],
    overview: Overview,
    besides: CardId | None,
    turn: Callable[[CardId], CardId] = itself,
) -> Offer | None:
    """What is due, else of a weak topic, else on the path, else what comes next in the bank.

    `turn` tells which of an exercise and its variants is to be solved now.
    """
    by_card = {entry.title.id: entry for entry in entries}
    open_ = {
        entry.title.id: entry
        for entry in entries
        if not entry.lacking
        and not entry.is_variant
        and entry.title.id not in overview.suspended
        and entry.title.id != besides
    }
    for card, why in _wishes(open_, overview):
        if card in open_:
            return _offer(by_card.get(turn(card), open_[card]), why)
    return None


def _wishes(entries: Mapping[CardId, Entry], overview: Overview) -> Iterator[tuple[CardId, str]]:
    due = [card for card, entry in entries.items() if entry.due]
    for card in sorted(due, key=lambda card: overview.states[card].due):
        yield card, "due"
    fresh = {card for card, entry in entries.items() if entry.stand is not Stand.PASSED}
    for weak in weak_topics(overview.states, overview.titles):
        for card in entries:
            if card in fresh and entries[card].title.topic == weak.topic:
                yield card, "in a weak topic"
    for stage in overview.stages:
        yield from ((card, "next on your path") for card in stage.cards if card in fresh)
    yield from ((card, "not solved yet") for card in entries if card in fresh)


def _offer(entry: Entry, why: str) -> Offer:
    return Offer(entry.title.id, entry.title.to_solve, why)
