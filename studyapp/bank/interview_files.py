"""Reads what a pack says of mock interviews: `rubrics.toml` and `formats.toml`."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from studyapp.bank.card_file import name_of
from studyapp.bank.checked import checked
from studyapp.bank.formats import ByLevel, Format, FormatRound, Phase
from studyapp.bank.lint_interviews import lint_formats, lint_rubrics
from studyapp.bank.model import Level, Role, TopicId
from studyapp.bank.problem import Located, PackError, Problem
from studyapp.bank.rubrics import Dimension, Rubric, Trace
from studyapp.bank.schema import (
    DimensionEntry,
    ExpectEntry,
    FormatEntry,
    FormatsEntry,
    HeldForEntry,
    PhaseEntry,
    ProbesEntry,
    RoundEntry,
    RubricEntry,
    RubricsEntry,
)
from studyapp.bank.toml_file import read_toml


@dataclass(frozen=True, slots=True)
class InterviewFiles:
    """What a pack says of mock interviews; empty where it says nothing, or nothing usable."""

    rubrics: tuple[Rubric, ...] = ()
    formats: tuple[Format, ...] = ()


def read_interview_files(
    pack_folder: Path, topics: Collection[str] | None = None
) -> tuple[InterviewFiles, list[Problem]]:
    """With all that is wrong; where more is than an unknown key, the file is left out.

    `topics` are the ids of the pack's branches and leaves; None, where nobody asks.
    """
    rubrics, wrong = _rubrics(pack_folder)
    known = None if wrong else {rubric.id for rubric in rubrics}
    formats, more = _formats(pack_folder, known, topics)
    return InterviewFiles(rubrics, formats), sorted([*wrong, *more])


def _rubrics(pack_folder: Path) -> tuple[tuple[Rubric, ...], list[Problem]]:
    found, problems = _located(pack_folder, "rubrics.toml")
    if found is None:
        return (), problems
    entry, problems = checked(RubricsEntry, found)
    wrong = list(lint_rubrics(entry, found)) if entry else []
    usable = entry.rubric if entry and not wrong else []
    return tuple(map(_rubric, usable)), [*problems, *wrong]


def _formats(
    pack_folder: Path, rubrics: Collection[str] | None, topics: Collection[str] | None
) -> tuple[tuple[Format, ...], list[Problem]]:
    found, problems = _located(pack_folder, "formats.toml")
    if found is None:
        return (), problems
    entry, problems = checked(FormatsEntry, found)
    wrong = list(lint_formats(entry, found, rubrics, topics)) if entry else []
    usable = _resolved(entry) if entry and not wrong else ()
    return tuple(usable), [*problems, *wrong]


def _located(pack_folder: Path, name: str) -> tuple[Located | None, list[Problem]]:
    """Nothing, and nothing wrong, where the pack has no such file."""
    file = pack_folder / name
    if not file.exists():
        return None, []
    try:
        return read_toml(file, name_of(file, pack_folder)), []
    except PackError as error:
        return None, list(error.problems)


def _rubric(entry: RubricEntry) -> Rubric:
    return Rubric(entry.id, entry.title, tuple(map(_dimension, entry.dimension)))


def _dimension(entry: DimensionEntry) -> Dimension:
    one, two, three, four = entry.levels
    return Dimension(
        id=entry.id,
        title=entry.title,
        levels=(one, two, three, four),
        practise=entry.practise,
        evidence=tuple(entry.evidence),
        suggest=Trace(entry.suggest) if entry.suggest else None,
        weight=entry.weight,
        expect=_expected(entry.expect),
    )


def _expected(entry: ExpectEntry) -> dict[Level, str]:
    return {Level(name): text for name, text in entry if text is not None}


def _resolved(entry: FormatsEntry) -> Iterator[Format]:
    """Each format with the rounds that it uses of others put in."""
    formats: dict[str, Format] = {}
    for each in entry.format:
        rounds = tuple(got for one in each.round for got in _rounds(one, each, formats))
        formats[each.id] = Format(
            id=each.id,
            title=each.title,
            about=each.about,
            rounds=rounds,
            roles=frozenset(each.roles or Role),
            rest=each.rest,
        )
    yield from formats.values()


def _rounds(
    entry: RoundEntry, within: FormatEntry, formats: dict[str, Format]
) -> Iterator[FormatRound]:
    if entry.use is None:
        yield _round(entry, within)
        return
    for used in formats[entry.use].rounds:
        yield _used(entry, used)


def _round(entry: RoundEntry, within: FormatEntry) -> FormatRound:
    assert entry.count  # the linter has seen to it
    assert entry.minutes
    return FormatRound(
        title=entry.title or within.title,
        rubric=entry.rubric or within.rubric or "",
        kinds=frozenset(entry.kinds),
        count=ByLevel(*dict(entry.count).values()),
        minutes=ByLevel(*dict(entry.minutes).values()),
        topics=tuple(map(TopicId, entry.topics)),
        graded=frozenset(entry.graded),
        phases=_phases(entry.phases),
        stages=_phases(entry.stages),
        follow_ups=_probes(entry.follow_ups),
        twists=_probes(entry.twists),
        second=frozenset(entry.second),
        guided=frozenset(entry.guided),
        harder=frozenset(entry.harder),
        held_for=_held_for(entry.held_for),
    )


def _phases(entries: Iterable[PhaseEntry]) -> tuple[Phase, ...]:
    return tuple(Phase(each.title, ByLevel(*dict(each.minutes).values())) for each in entries)


def _used(entry: RoundEntry, used: FormatRound) -> FormatRound:
    return replace(
        used,
        title=entry.title or used.title,
        count=ByLevel(*dict(entry.count).values()) if entry.count else used.count,
        held_for=_held_for(entry.held_for),
    )


def _probes(entry: ProbesEntry) -> ByLevel[int]:
    return ByLevel(entry.junior, entry.mid, entry.senior)


def _held_for(entry: HeldForEntry) -> dict[Role, frozenset[Level]]:
    levels = entry.model_dump(by_alias=True, exclude_unset=True)
    return {Role(role): frozenset(given) for role, given in levels.items()}
