"""What may stand in a pack's files."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
)

from studyapp.bank.model import Kind, Level, Role
from studyapp.bank.rubrics import Trace

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


def _slug(value: str) -> str:
    if not _SLUG.match(value):
        raise ValueError("must be lower-case words joined by hyphens, like bias-variance")
    return value


def _leaf(value: str) -> str:
    topic, slash, leaf = value.partition("/")
    if not (slash and _SLUG.match(topic) and _SLUG.match(leaf)):
        raise ValueError("must be a topic and a leaf, like pandas/grouping")
    return value


def _said(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


def _slug_or_leaf(value: str) -> str:
    if not all(_SLUG.match(part) for part in value.split("/", 1)):
        raise ValueError("must be a topic, or a topic and a leaf, like pandas/grouping")
    return value


def _for_each_level(value: object) -> object:
    if isinstance(value, dict):
        return value
    return {level.value: value for level in Level}


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.match(value):
        raise ValueError("must be a day like 2026-11-20")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError("is not in the calendar") from None


Slug = Annotated[str, AfterValidator(_slug)]
Leaf = Annotated[str, AfterValidator(_leaf)]
Text = Annotated[str, AfterValidator(_said)]
TopicOrLeaf = Annotated[str, AfterValidator(_slug_or_leaf)]
Day = Annotated[date, BeforeValidator(_day)]
OneLevel = Annotated[Level, Field(strict=False)]
OneKind = Annotated[Kind, Field(strict=False)]
OneRole = Annotated[Role, Field(strict=False)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class KeyPointEntry(_Entry):
    """An entry of `key_points`."""

    say: Text
    words: list[Text] = []


class PromptedEntry(_Entry):
    """An entry of `twists`."""

    ask: Text
    answer: Text


class ClarifyEntry(PromptedEntry):
    """An entry of `clarify`."""

    words: list[Text] = []


class SourceEntry(_Entry):
    """An entry of `sources`."""

    title: Text
    url: Text


Graded = Literal["write", "predict-output", "find-bug", "fill-gap", "complexity"]


class ExerciseEntry(_Entry):
    """What stands under `exercise`."""

    language: Literal["python", "sql"]
    graded: Graded
    needs: list[Text] = []
    complexity: Text | None = None
    seconds: float = Field(default=2.0, gt=0, le=60)
    minutes: float | None = Field(default=None, ge=1, le=90)
    title: Text | None = None
    variant_of: Slug | None = None


class CardEntry(_Entry):
    """The front matter of a card."""

    id: Slug
    title: Text
    level: OneLevel
    roles: list[OneRole] = Field(min_length=1)
    kind: OneKind
    minutes: float = Field(gt=0, le=240)
    brief: Text | None = None
    key_points: list[KeyPointEntry]
    clarify: list[ClarifyEntry] = []
    twists: list[PromptedEntry] = []
    related: list[Slug] = []
    covers: list[Text] = []
    sources: list[SourceEntry] = []
    reviewed: Day
    versions: dict[str, Text] = {}
    exercise: ExerciseEntry | None = None


class PackEntry(_Entry):
    """`pack.toml`."""

    format: int
    id: Slug
    title: Text
    version: Text
    licence: Text
    language: Text


class LeafEntry(_Entry):
    """A `[[topic.leaf]]`."""

    slug: Slug
    title: Text


class TopicEntry(_Entry):
    """A `[[topic]]`."""

    slug: Slug
    title: Text
    leaf: list[LeafEntry] = []


class TopicsEntry(_Entry):
    """`topics.toml`."""

    topic: list[TopicEntry] = Field(min_length=1)


class PathEntry(_Entry):
    """A role's table in `paths.toml`."""

    junior: list[Leaf] = []
    mid: list[Leaf] = []
    senior: list[Leaf] = []


class PathsEntry(_Entry):
    """`paths.toml`."""

    data_analyst: PathEntry = Field(default=PathEntry(), alias="data-analyst")
    data_engineer: PathEntry = Field(default=PathEntry(), alias="data-engineer")
    data_scientist: PathEntry = Field(default=PathEntry(), alias="data-scientist")
    ml_engineer: PathEntry = Field(default=PathEntry(), alias="ml-engineer")
    mlops: PathEntry = PathEntry()
    python_developer: PathEntry = Field(default=PathEntry(), alias="python-developer")


class DrillEntry(_Entry):
    """A `[[drill]]` in `drills.toml`."""

    id: Slug
    title: Text
    ask: Text
    needs: list[Text] = []
    start: Text
    solution: Text
    cases: Text


class DrillsEntry(_Entry):
    """`drills.toml`; its entries are held against `DrillEntry` one by one."""

    drill: list[dict[str, Any]] = []


def _four(values: list[str]) -> list[str]:
    if len(values) != 4:
        raise ValueError(f"must hold four anchors, for 1 to 4, not {len(values)}")
    return values


OneTrace = Annotated[Trace, Field(strict=False)]


class ExpectEntry(_Entry):
    """A `[rubric.dimension.expect]`."""

    junior: Text | None = None
    mid: Text | None = None
    senior: Text | None = None


class DimensionEntry(_Entry):
    """A `[[rubric.dimension]]`."""

    id: Slug
    title: Text
    levels: Annotated[list[Text], AfterValidator(_four)]
    practise: Text
    evidence: list[OneTrace] = []
    suggest: Literal["tests", "points", "clarify"] | None = None
    weight: float = Field(default=1.0, gt=0, le=100)
    expect: ExpectEntry = ExpectEntry()


class RubricEntry(_Entry):
    """A `[[rubric]]`."""

    id: Slug
    title: Text
    dimension: list[DimensionEntry] = Field(min_length=1)


class RubricsEntry(_Entry):
    """`rubrics.toml`."""

    rubric: list[RubricEntry] = []


class CountsEntry(_Entry):
    """How many questions each level has."""

    junior: int = Field(ge=1, le=60)
    mid: int = Field(ge=1, le=60)
    senior: int = Field(ge=1, le=60)


class MinutesEntry(_Entry):
    """How many minutes each level has for a question."""

    junior: float = Field(gt=0, le=240)
    mid: float = Field(gt=0, le=240)
    senior: float = Field(gt=0, le=240)


class PhaseMinutesEntry(_Entry):
    """How long a phase is at each level; 0 leaves it out."""

    junior: float = Field(ge=0, le=240)
    mid: float = Field(ge=0, le=240)
    senior: float = Field(ge=0, le=240)


class ProbesEntry(_Entry):
    """How many follow-ups or twists each level meets."""

    junior: int = Field(default=0, ge=0, le=9)
    mid: int = Field(default=0, ge=0, le=9)
    senior: int = Field(default=0, ge=0, le=9)


class PhaseEntry(_Entry):
    """An entry of `phases`."""

    title: Text
    minutes: Annotated[PhaseMinutesEntry, BeforeValidator(_for_each_level)]


class HeldForEntry(_Entry):
    """The levels at which a round belongs to the interview for a role."""

    data_analyst: list[OneLevel] = Field(default=[], alias="data-analyst")
    data_engineer: list[OneLevel] = Field(default=[], alias="data-engineer")
    data_scientist: list[OneLevel] = Field(default=[], alias="data-scientist")
    ml_engineer: list[OneLevel] = Field(default=[], alias="ml-engineer")
    mlops: list[OneLevel] = []
    python_developer: list[OneLevel] = Field(default=[], alias="python-developer")


class RoundEntry(_Entry):
    """A `[[format.round]]`: spelt out, or the rounds of another format (`use`)."""

    use: Slug | None = None
    title: Text | None = None
    rubric: Slug | None = None
    kinds: list[OneKind] = []
    graded: list[Graded] = []
    topics: list[TopicOrLeaf] = []
    count: Annotated[CountsEntry, BeforeValidator(_for_each_level)] | None = None
    minutes: Annotated[MinutesEntry, BeforeValidator(_for_each_level)] | None = None
    phases: list[PhaseEntry] = []
    stages: list[PhaseEntry] = []
    follow_ups: Annotated[ProbesEntry, BeforeValidator(_for_each_level)] = ProbesEntry()
    twists: Annotated[ProbesEntry, BeforeValidator(_for_each_level)] = ProbesEntry()
    second: list[OneLevel] = []
    guided: list[OneLevel] = []
    harder: list[OneLevel] = []
    held_for: HeldForEntry = HeldForEntry()


class FormatEntry(_Entry):
    """A `[[format]]`."""

    id: Slug
    title: Text
    about: Text
    roles: list[OneRole] = []
    rest: float = Field(default=0.0, ge=0, le=60)
    rubric: Slug | None = None
    round: list[RoundEntry] = Field(min_length=1)


class FormatsEntry(_Entry):
    """`formats.toml`."""

    format: list[FormatEntry] = []
