"""Reads one card's file, keeping where everything stands."""

from dataclasses import dataclass
from pathlib import Path

from studyapp.bank import frontmatter
from studyapp.bank.body import Body
from studyapp.bank.checked import checked
from studyapp.bank.model import (
    Card,
    CardId,
    Exercise,
    KeyPoint,
    Prompted,
    Section,
    Source,
    TopicId,
)
from studyapp.bank.problem import Located, Problem
from studyapp.bank.schema import CardEntry, ExerciseEntry
from studyapp.bank.text_file import UnreadableError, read_text


@dataclass(frozen=True, slots=True)
class CardFile:
    """What could be read of a card's file; all of it where there is a card."""

    path: Path
    name: str  # as problems give it
    problems: tuple[Problem, ...]
    card: Card | None = None
    front: Located | None = None
    body: Body | None = None

    @property
    def id(self) -> str:
        """The card's id as its path has it."""
        return slug(self.path)


def slug(path: Path) -> str:
    """The id that a card's file or folder is named by."""
    return path.parent.name if path.name == "card.md" else path.stem


def name_of(path: Path, pack_folder: Path) -> str:
    """How problems name a file: `core/cards/pandas/grouping/groupby.md`."""
    return Path(pack_folder.absolute().name, path.relative_to(pack_folder)).as_posix()


def topic_of(path: Path, pack_folder: Path) -> TopicId:
    """The leaf whose folder holds the card."""
    below = path.relative_to(pack_folder / "cards").parts
    return TopicId("/".join(below[:2]))


def read_card_file(pack_folder: Path, path: Path) -> CardFile:
    """Never raises for what an author can mend."""
    name = name_of(path, pack_folder)
    try:
        text = read_text(path)
    except UnreadableError as error:
        return CardFile(path, name, (Problem(name, *error.place, "file", error.reason),))
    parts = frontmatter.split(text)
    if parts is None:
        message = "must start with a line '---' and end with a line '---'"
        return CardFile(path, name, (Problem(name, 1, 1, "front matter", message),))
    front, problems = frontmatter.parse(parts.front, name)
    body = Body(name, parts.body, parts.body_line)
    sections, wrong = body.sections()
    card = None
    if front:
        card, more = _card(front, path, topic_of(path, pack_folder), sections)
        problems += more
    return CardFile(path, name, tuple(sorted(problems + wrong)), card, front, body)


def _card(
    front: Located, path: Path, topic: TopicId, sections: tuple[Section, ...]
) -> tuple[Card | None, list[Problem]]:
    entry, problems = checked(CardEntry, front)
    if not entry:
        return None, problems
    if entry.id != slug(path):
        message = f"must be '{slug(path)}', as the {_kind(path)} is named"
        return None, [*problems, front.problem(("id",), message)]
    return _built(entry, topic, sections), problems


def _kind(path: Path) -> str:
    return "folder" if path.name == "card.md" else "file"


def _built(entry: CardEntry, topic: TopicId, sections: tuple[Section, ...]) -> Card:
    return Card(
        id=CardId(entry.id),
        topic=topic,
        title=entry.title,
        level=entry.level,
        kind=entry.kind,
        roles=tuple(entry.roles),
        minutes=entry.minutes,
        key_points=tuple(KeyPoint(it.say, tuple(it.words)) for it in entry.key_points),
        reviewed=entry.reviewed,
        brief=entry.brief or "",
        clarify=tuple(Prompted(it.ask, it.answer, tuple(it.words)) for it in entry.clarify),
        twists=tuple(Prompted(it.ask, it.answer) for it in entry.twists),
        related=tuple(map(CardId, entry.related)),
        covers=tuple(entry.covers),
        sources=tuple(Source(it.title, it.url) for it in entry.sources),
        versions=dict(entry.versions),
        exercise=_exercise(entry.exercise),
        sections=sections,
    )


def _exercise(entry: ExerciseEntry | None) -> Exercise | None:
    if entry is None:
        return None
    return Exercise(
        language=entry.language,
        graded=entry.graded,
        needs=tuple(entry.needs),
        complexity=entry.complexity,
        seconds=entry.seconds,
        variant_of=CardId(entry.variant_of) if entry.variant_of else None,
        minutes=entry.minutes,
        title=entry.title or "",
    )
