"""Reads content packs from their folders."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from studyapp.bank.card_file import name_of, read_card_file
from studyapp.bank.checked import checked
from studyapp.bank.model import Card, Level, Role, Topic, TopicId
from studyapp.bank.problem import Located, PackError, Problem, Steps, did_you_mean
from studyapp.bank.schema import PackEntry, PathsEntry, TopicsEntry
from studyapp.bank.text_file import UnreadableError, read_text
from studyapp.bank.toml_file import read_toml

__all__ = ["Pack", "PackError", "Problem", "card_files", "read_card", "read_pack", "stays_inside"]

FORMAT = 1
_CURRICULUM_LIMIT = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack's own files say; its cards are read one by one."""

    folder: Path
    id: str
    title: str
    version: str
    licence: str
    language: str
    topics: tuple[Topic, ...]  # every branch before its leaves
    paths: Mapping[Role, Mapping[Level, tuple[TopicId, ...]]]
    curriculum: frozenset[str]


def read_pack(folder: Path) -> tuple[Pack, list[Problem]]:
    """Raises PackError where `pack.toml` or `topics.toml` cannot be used."""
    entry, problems = _entry(folder)
    topics, more = _topics(folder)
    paths, wrong = _paths(folder, topics)
    curriculum, unreadable = _curriculum(folder)
    pack = Pack(
        folder=folder,
        id=entry.id,
        title=entry.title,
        version=entry.version,
        licence=entry.licence,
        language=entry.language,
        topics=topics,
        paths=paths,
        curriculum=curriculum,
    )
    return pack, sorted([*problems, *more, *wrong, *unreadable])


def card_files(folder: Path) -> list[Path]:
    """The files of the cards, of both forms; none that lies outside the pack by a link."""
    topics = _folders(folder / "cards", folder)
    leaves = (leaf for topic in topics for leaf in _folders(topic, folder))
    files = (file for leaf in leaves for file in _cards_in(leaf, folder))
    return sorted(files, key=lambda file: file.relative_to(folder).parts)


def read_card(pack_folder: Path, file: Path) -> tuple[Card | None, list[Problem]]:
    """The card, if the file holds a usable one, and all that is wrong with the file's form."""
    read = read_card_file(pack_folder, file)
    return read.card, list(read.problems)


def stays_inside(path: Path, folder: Path) -> bool:
    """Whether a file lies in a folder also after links are followed."""
    return path.resolve().is_relative_to(folder.resolve())


def _folders(folder: Path, pack_folder: Path) -> Iterator[Path]:
    return (path for path in _entries(folder, pack_folder) if path.is_dir())


def _cards_in(leaf: Path, pack_folder: Path) -> Iterator[Path]:
    for path in _entries(leaf, pack_folder):
        card = path / "card.md" if path.is_dir() else path
        if card.suffix == ".md" and card.is_file() and _linked_well(card, pack_folder):
            yield card


def _entries(folder: Path, pack_folder: Path) -> list[Path]:
    """Empty where the folder is missing or closed to us; the linter tells."""
    try:
        paths = list(folder.iterdir())
    except OSError:
        return []
    shown = (path for path in paths if not path.name.startswith("."))
    return [path for path in shown if _linked_well(path, pack_folder)]


def _linked_well(path: Path, pack_folder: Path) -> bool:
    return not path.is_symlink() or stays_inside(path, pack_folder)


def _entry(folder: Path) -> tuple[PackEntry, list[Problem]]:
    found = read_toml(folder / "pack.toml", name_of(folder / "pack.toml", folder))
    given = found.data.get("format")
    if isinstance(given, int) and given > FORMAT:
        message = f"format {given} needs a newer StudyApp; this one reads format {FORMAT}"
        raise PackError(found.problem(("format",), message))
    entry, problems = checked(PackEntry, found)
    if entry and entry.format != FORMAT:
        problems.append(found.problem(("format",), f"must be {FORMAT}"))
        entry = None
    if not entry:
        raise PackError(*sorted(problems))
    return entry, problems


def _topics(folder: Path) -> tuple[tuple[Topic, ...], list[Problem]]:
    found = read_toml(folder / "topics.toml", name_of(folder / "topics.toml", folder))
    entry, problems = checked(TopicsEntry, found)
    if not entry:
        raise PackError(*sorted(problems))
    topics: dict[TopicId, Topic] = {}
    for steps, topic in _tree(entry):
        if topic.id in topics:
            problems.append(found.problem(steps, f"{topic.id} is given twice"))
        topics.setdefault(topic.id, topic)
    return tuple(topics.values()), problems


def _tree(entry: TopicsEntry) -> Iterator[tuple[Steps, Topic]]:
    for i, branch in enumerate(entry.topic):
        parent = TopicId(branch.slug)
        yield ("topic", i, "slug"), Topic(parent, branch.title)
        for j, leaf in enumerate(branch.leaf):
            id_ = TopicId(f"{parent}/{leaf.slug}")
            yield ("topic", i, "leaf", j, "slug"), Topic(id_, leaf.title, parent)


_Paths = dict[Role, Mapping[Level, tuple[TopicId, ...]]]


def _paths(folder: Path, topics: tuple[Topic, ...]) -> tuple[_Paths, list[Problem]]:
    """A pack may do without paths; where the file is wrong, it has none."""
    file = folder / "paths.toml"
    if not file.exists():
        return {}, []
    try:
        found = read_toml(file, name_of(file, folder))
    except PackError as error:
        return {}, list(error.problems)
    entry, problems = checked(PathsEntry, found)
    if not entry:
        return {}, problems
    leaves = {topic.id for topic in topics if topic.parent}
    problems += _unknown_leaves(found, entry, leaves)
    return _known_paths(entry, leaves), problems


def _known_paths(entry: PathsEntry, leaves: Collection[str]) -> _Paths:
    return {
        Role(role): {
            level: tuple(TopicId(leaf) for leaf in stages.get(level, []) if leaf in leaves)
            for level in Level
        }
        for role, stages in _tables(entry).items()
    }


def _tables(entry: PathsEntry) -> dict[str, dict[str, list[str]]]:
    return entry.model_dump(by_alias=True, exclude_unset=True)


def _unknown_leaves(
    found: Located, entry: PathsEntry, leaves: Collection[str]
) -> Iterator[Problem]:
    for role, stages in _tables(entry).items():
        seen: set[str] = set()
        for level in stages:
            for i, leaf in enumerate(stages[level]):
                if leaf not in leaves:
                    message = f"no such leaf: {leaf}{did_you_mean(leaf, leaves)}"
                    yield found.problem((role, level, i), message)
                elif leaf in seen:
                    yield found.problem((role, level, i), f"{leaf} is given twice")
                seen.add(leaf)


def _curriculum(folder: Path) -> tuple[frozenset[str], list[Problem]]:
    file = folder / "curriculum.txt"
    if not file.exists():
        return frozenset(), []
    try:
        lines = read_text(file, _CURRICULUM_LIMIT).splitlines()
    except UnreadableError as error:
        name = name_of(file, folder)
        return frozenset(), [Problem(name, *error.place, "file", error.reason)]
    return frozenset(line.strip() for line in lines if line.strip()), []
